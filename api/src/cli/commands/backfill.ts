import type { Command } from 'commander';
import { ShiftlightError } from '../../errors.ts';
import type { Instance } from '../../instance.ts';
import { pause } from '../../jobs/pause.ts';
import { syncConnector } from '../../jobs/sync-loop.ts';
import { toSyncDependencies } from '../../jobs/to-sync-dependencies.ts';
import { createLog } from '../../log.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';
import { toProgressText } from '../to-progress-text.ts';

interface Options {
  readonly wait?: boolean;
  readonly workspace?: string;
}

const lookEveryMs = 500;

/** `shiftlight backfill <connectorId>` */
export function registerBackfill(program: Command): void {
  const command = program
    .command('backfill')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('read the whole history of a helpdesk again; nothing is counted twice')
    .option('--wait', 'read it now, also when no server runs, and end when it is done')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async (instance, options, { note }, [connectorId = '']) => {
    const { connectors, audit, workspaces } = instance.services;
    const { id: workspaceId } = await getWorkspace(workspaces, options.workspace);
    await connectors.startBackfill(workspaceId, connectorId);
    await audit.recordFromCommandLine(workspaceId, 'connector.backfill', { connectorId });
    if (options.wait !== true) {
      return {
        data: { connectorId, done: false },
        text: 'The history is read from the beginning while the server runs.',
      };
    }
    const stopped = new AbortController();
    process.once('SIGINT', () => stopped.abort());
    await readHistory(instance, workspaceId, connectorId, note, stopped.signal);
    const { events = 0 } = (await connectors.list(workspaceId)).find((row) => row.connectorId === connectorId) ?? {};
    return { data: { connectorId, done: true, events }, text: `The history is read: ${events} events are stored.` };
  });
}

/** Reads here unless a server is reading already; then waits for it. */
async function readHistory(
  instance: Instance,
  workspaceId: string,
  connectorId: string,
  note: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const { connectors } = instance.services;
  let shown = '';
  const look = async () => {
    const { progress, lastError } = await connectors.getStatus(workspaceId, connectorId);
    const text = lastError ?? toProgressText(progress);
    if (text !== shown) note(text);
    shown = text;
    return progress?.phase === 'live';
  };
  const watching = setInterval(() => void look().catch(() => {}), lookEveryMs);
  try {
    while (!(await look())) {
      const connector = await connectors.findLoaded(connectorId);
      if (connector === null) throw new ShiftlightError('INVALID', 'This helpdesk is switched off.');
      await syncConnector(toSyncDependencies(instance, createLog('silent')), connector, signal);
      if (signal.aborted) {
        throw new ShiftlightError(
          'UNAVAILABLE',
          'Interrupted. Nothing is lost: reading goes on from there when the server runs.',
        );
      }
      await pause(lookEveryMs, signal);
    }
  } finally {
    clearInterval(watching);
  }
}
