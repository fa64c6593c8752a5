import { Option, type Command } from 'commander';
import { z } from 'zod';
import { connectorKinds, findConnectorKind } from '../../connectors/index.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { parseOptions } from '../parse-options.ts';
import { readSecret } from '../read-secret.ts';
import { onCallWithInstance } from '../run-command.ts';
import { settingsInput } from '../settings-input.ts';

interface Options {
  readonly helpdesk: string;
  readonly name: string;
  readonly baseUrl: string;
  readonly token?: string;
  readonly user?: string;
  readonly password?: string;
  readonly settings?: string;
  readonly webhookSecret?: string;
  readonly workspace?: string;
}

const helpdesks = connectorKinds.flatMap((kind) => kind.helpdesks);
/** `shiftlight connector add` */
export function registerConnectorAdd(connector: Command): void {
  const command = connector
    .command('add')
    .description('connect a helpdesk; shows once what to enter there so that it pushes')
    .addOption(new Option('--helpdesk <helpdesk>', 'which product').choices(helpdesks).makeOptionMandatory())
    .requiredOption('--name <name>', 'how the helpdesk is called in Shiftlight')
    .requiredOption('--base-url <address>', 'address of the helpdesk, as agents open it')
    .option('--token <token>', 'access token for reading, - reads it from standard input')
    .option('--user <name>', 'account for reading, where a token alone does not do')
    .option('--password <password>', 'password of that account, - reads it from standard input')
    .option('--settings <json>', 'settings of the helpdesk as JSON, for example {"bots":["monitoring"]}')
    .option(
      '--webhook-secret <secret>',
      'secret that the helpdesk made for its webhook, - reads it from standard input',
    )
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const { helpdesk, name, baseUrl } = options;
    const created = await services.connectors.create(workspaceId, {
      helpdesk,
      name,
      baseUrl: parseOptions(z.url({ protocol: /^https?$/, error: 'Enter a web address, with https://' }), baseUrl),
      credentials: await readCredentials(options),
      ...(options.webhookSecret === undefined ? {} : { webhookSecret: await readSecret(options.webhookSecret) }),
      ...(options.settings === undefined ? {} : { settings: parseOptions(settingsInput, options.settings) }),
    });
    const detail = { connectorId: created.connectorId, helpdesk };
    await services.audit.recordFromCommandLine(workspaceId, 'connector.created', detail);
    return {
      data: created,
      text: [
        `Connected ${name}. ${nextStep(helpdesk)}`,
        `  id           ${created.connectorId}`,
        `  webhook      ${created.webhookUrl}`,
        `  secret       ${created.secret}  (shown only now)`,
        ...(created.scrip === null
          ? []
          : ['', 'Paste this into the helpdesk so that changes arrive at once:', '', created.scrip]),
      ].join('\n'),
    };
  });
}

function nextStep(helpdesk: string): string {
  return (findConnectorKind(helpdesk)?.readLog ?? null) === null
    ? 'It sends its events itself, signed with the secret.'
    : 'Its history is read while the server runs.';
}

/** A token alone, an account with a token (Zendesk, Jira) or an account with a password. */
async function readCredentials({ token, user, password }: Options): Promise<object> {
  return {
    ...(token === undefined ? {} : { token: await readSecret(token) }),
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password: await readSecret(password) }),
  };
}
