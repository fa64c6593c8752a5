import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { readSecret } from '../read-secret.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly webhookSecret?: string;
  readonly workspace?: string;
}

/** `shiftlight connector secret <connectorId>` */
export function registerConnectorSecret(connector: Command): void {
  const command = connector
    .command('secret')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('replace the secret of a webhook; the one before holds until the next change, so nothing is refused')
    .option(
      '--webhook-secret <secret>',
      'secret that the helpdesk shows, - reads it from standard input; without it a new one is made',
    )
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options, _tools, [connectorId = '']) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const given = options.webhookSecret === undefined ? null : await readSecret(options.webhookSecret);
    const changed = await services.connectors.changeSecret(workspaceId, connectorId, given);
    await services.audit.recordFromCommandLine(workspaceId, 'connector.secret-changed', { connectorId });
    return {
      data: given === null ? changed : { connectorId, webhookUrl: changed.webhookUrl },
      text:
        given === null
          ? `Enter this secret in the helpdesk; it is shown only now: ${changed.secret}`
          : 'Deliveries are checked with this secret from now on.',
    };
  });
}
