import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly workspace?: string;
}

/** `shiftlight replay <connectorId>` */
export function registerReplay(program: Command): void {
  const command = program
    .command('replay')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('try again to understand what a helpdesk delivered and was set aside; nothing is counted twice')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options, _say, [connectorId = '']) => {
    const { connectors, audit, workspaces } = services;
    const { id: workspaceId } = await getWorkspace(workspaces, options.workspace);
    const report = await connectors.replay(workspaceId, connectorId);
    await audit.recordFromCommandLine(workspaceId, 'connector.replayed', { connectorId, ...report });
    const { understood, stillSetAside, appended } = report;
    return {
      data: { connectorId, ...report },
      text:
        understood + stillSetAside === 0
          ? 'Nothing is set aside.'
          : `${understood} deliveries are understood now and brought ${appended} new events; ${stillSetAside} stay set aside.`,
    };
  });
}
