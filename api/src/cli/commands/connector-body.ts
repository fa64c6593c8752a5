import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly product?: string;
  readonly workspace?: string;
}

/** `shiftlight connector body <connectorId>` */
export function registerConnectorBody(connector: Command): void {
  const command = connector
    .command('body')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('show what to paste into the helpdesk so that it pushes; holds the secret of the webhook')
    .option('--product <product>', 'whose rule editor, for a connector that any product may feed: freshdesk, gorgias …')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options, _tools, [connectorId = '']) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const body = await services.connectors.getScrip(workspaceId, connectorId, options.product ?? null);
    await services.audit.recordFromCommandLine(workspaceId, 'connector.scrip-shown', { connectorId });
    return {
      data: { connectorId, body },
      text: body ?? 'There is nothing to paste: its settings for webhooks are opened in the helpdesk itself.',
    };
  });
}
