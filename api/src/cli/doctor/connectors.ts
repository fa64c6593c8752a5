import { scopeOf } from '../../modules/connectors/connector-scope.ts';
import type { LoadedConnector } from '../../modules/connectors/loaded-connector.ts';
import type { Instance } from '../../instance.ts';
import { ok, problem, warning, type Check, type Finding } from './check.ts';

const timeoutMs = 20_000;
/** A connector that was not read for this many polling intervals is stale. */
const staleIntervals = 10;

/** Every connected helpdesk answers with its stored credentials, and its data is fresh. */
export const checkConnectors: Check = async ({ instance }) => {
  if (instance === null) return [];
  const { connectors, unreadable } = await instance.services.connectors.listLoaded();
  if (connectors.length + unreadable.length === 0) {
    return [warning('helpdesks', 'none is connected', 'Connect one: npx shiftlight connector add --help')];
  }
  const closed = unreadable.map(({ name, message }) =>
    problem(`helpdesk ${name}`, message, 'Restore the key, or connect the helpdesk again.'),
  );
  return [...closed, ...(await Promise.all(connectors.map((connector) => checkOne(instance, connector)))).flat()];
};

async function checkOne(instance: Instance, connector: LoadedConnector): Promise<readonly Finding[]> {
  const about = `helpdesk ${connector.name}`;
  const scope = scopeOf(connector, connector.credentials, instance.services.foundation.secrets);
  try {
    await connector.kind.check({ ...scope, signal: AbortSignal.timeout(timeoutMs) });
  } catch (error) {
    return [problem(about, messageOf(error), 'Correct address, account or network; then run the doctor again.')];
  }
  return [
    ok(about, 'answers'),
    ...(connector.kind.readLog === null ? [] : [await checkFreshness(instance, connector, about)]),
  ];
}

async function checkFreshness(instance: Instance, connector: LoadedConnector, about: string): Promise<Finding> {
  const { syncedAt, lastError } = await instance.services.connectors.getStatus(connector.workspaceId, connector.id);
  const limitMs = Math.max(60_000, instance.env.POLL_INTERVAL_MS * staleIntervals);
  const advice = 'See that the server runs (npx shiftlight serve) and what its log says about this helpdesk.';
  if (lastError !== null) return problem(about, `reading it failed: ${lastError}`, advice);
  if (syncedAt === null) return problem(about, 'was never read', advice);
  const ageMs = Date.now() - syncedAt;
  const found = `read ${Math.round(ageMs / 1000)} s ago`;
  return ageMs > limitMs ? problem(about, found, advice) : ok(about, found);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
