import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly workspace?: string;
}

const shownKeys = 20;

/** `shiftlight rebuild` */
export function registerRebuild(program: Command): void {
  const command = program
    .command('rebuild')
    .description('compute all tickets anew from their events, repair what differs and say what did')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options, { note }) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const { tickets, different } = await services.ingest.rebuild(workspaceId, (done) => note(`${done} tickets …`));
    const keys = different.slice(0, shownKeys).map(({ connectorId, externalId }) => `  ${connectorId} ${externalId}`);
    const more = different.length > shownKeys ? [`  and ${different.length - shownKeys} more`] : [];
    return {
      data: { workspaceId, tickets, different },
      text:
        different.length === 0
          ? `${tickets} tickets: all as their events say.`
          : [
              `${tickets} tickets, ${different.length} were not as their events say and are repaired:`,
              ...keys,
              ...more,
            ].join('\n'),
    };
  });
}
