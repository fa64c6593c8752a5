import { createHmac } from 'node:crypto';
import type { ConnectorKind } from '@shiftlight/api/connectors/connector-kind.ts';
import { findConnectorKind } from '@shiftlight/api/connectors/index.ts';
import { parseStorableJson } from '@shiftlight/api/connectors/parse-storable-json.ts';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';
import { createChatwoot } from '../../helpdesks/vendors/chatwoot.ts';
import { createFreshdesk } from '../../helpdesks/vendors/freshdesk.ts';
import { createFront } from '../../helpdesks/vendors/front.ts';
import { createGorgias } from '../../helpdesks/vendors/gorgias.ts';
import { createHubspot } from '../../helpdesks/vendors/hubspot.ts';
import { createIntercom } from '../../helpdesks/vendors/intercom.ts';
import { createJira } from '../../helpdesks/vendors/jira.ts';
import { createFreescout, createHelpScout } from '../../helpdesks/vendors/scout.ts';
import type { VendorWorld } from '../../helpdesks/vendors/start-vendor.ts';
import { story, type VendorDelivery } from '../../helpdesks/vendors/story.ts';
import { createZammad } from '../../helpdesks/vendors/zammad.ts';
import { createZendesk } from '../../helpdesks/vendors/zendesk.ts';
import { createZnuny } from '../../helpdesks/vendors/znuny.ts';
import type { BenchEntry, BenchFigure } from '../bench-entry.ts';

const worlds: readonly (() => Pick<VendorWorld, 'helpdesk' | 'settings' | 'ownSecret' | 'perform'>)[] = [
  createZendesk,
  createFreshdesk,
  createIntercom,
  createJira,
  createZammad,
  createChatwoot,
  createFront,
  createHelpScout,
  createFreescout,
  createHubspot,
  createGorgias,
  createZnuny,
];
const rounds = 5;
/** One delivery in so many of what the network and the database allow: understanding it must not be what is waited for. */
const leastPerSecond = 2_000;

/** What each helpdesk posts, proven and understood, without storing it; beside parsing and one HMAC of the same bytes. */
export const deliveries: BenchEntry = {
  id: 'deliveries',
  async run(scale, say) {
    return worlds.map((createWorld) => {
      const figure = measureWorld(createWorld, Math.max(1, Math.round(150 * scale)));
      say(`${figure.name}: ${Math.round(figure.ours)}/s, baseline ${Math.round(figure.baseline)}/s`);
      return figure;
    });
  },
};

function measureWorld(createWorld: (typeof worlds)[number], repeats: number): BenchFigure {
  const world = createWorld();
  const kind = findConnectorKind(world.helpdesk);
  if (kind === null) throw new Error(`No connector for ${world.helpdesk}.`);
  const secret = world.ownSecret ?? 'bench-secret';
  const posted = story.flatMap((step) => world.perform(step, secret));
  const understand = createUnderstanding(kind, secret, world.settings);
  const bytes = posted.map(({ body }) => Buffer.from(body));
  const times = { ours: Infinity, baseline: Infinity };
  // In turns, and the best of several: the machine may be busy with something else for a moment.
  for (let round = 0; round < rounds; round += 1) {
    times.baseline = Math.min(
      times.baseline,
      timeOf(repeats, () => bytes.forEach((body) => parseAndSign(body, secret))),
    );
    const ours = timeOf(repeats, () => posted.forEach((delivery, index) => understand(delivery, bytes[index])));
    times.ours = Math.min(times.ours, ours);
  }
  const count = posted.length * repeats;
  const ours = count / (times.ours / 1000);
  const baseline = count / (times.baseline / 1000);
  return {
    name: `${world.helpdesk}: deliveries verified and understood`,
    unit: 'per second',
    ours,
    baseline,
    against: 'JSON.parse and one HMAC-SHA256 of the same bytes',
    ratio: ours / baseline,
    aim: `≥ ${leastPerSecond.toLocaleString('en')} per second`,
    met: ours >= leastPerSecond,
  };
}

function createUnderstanding(kind: ConnectorKind, secret: string, settings: object) {
  const scope = { settings: kind.settings.parse(settings), pseudonymOf: (id: string) => `c_${id}` };
  return ({ headers }: VendorDelivery, body = Buffer.alloc(0)): void => {
    const fault = findSignatureFault(kind.signatures, [secret], { headers, body, method: 'POST', url: '' }, Date.now());
    if (fault !== null) throw new Error(`A delivery of ${kind.id} is ${fault}: nothing would be measured.`);
    const { rejected } = kind.normalise(parseStorableJson(body.toString()), scope, headers);
    if (rejected.length > 0) throw new Error(`${kind.id} did not understand its own delivery: ${rejected[0]?.detail}`);
  };
}

function parseAndSign(body: Buffer, secret: string): void {
  JSON.parse(body.toString());
  createHmac('sha256', secret).update(body).digest('hex');
}

function timeOf(repeats: number, run: () => void): number {
  const from = performance.now();
  for (let i = 0; i < repeats; i += 1) run();
  return performance.now() - from;
}
