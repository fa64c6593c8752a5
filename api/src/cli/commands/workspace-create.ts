import { Option, type Command } from 'commander';
import { createTemporaryPassword } from '../../auth/passwords.ts';
import { createWorkspaceInput, workingHours } from '../../modules/workspaces/workspaces.schema.ts';
import { parseOptions } from '../parse-options.ts';
import { readSecret } from '../read-secret.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly name: string;
  readonly timeZone: string;
  readonly hours: string;
  readonly adminName: string;
  readonly adminEmail: string;
  readonly password?: string;
}

/** `shiftlight workspace create` */
export function registerWorkspaceCreate(workspace: Command): void {
  const command = workspace
    .command('create')
    .description('make a workspace with its admin, a calendar and SLA policies')
    .requiredOption('--name <name>', 'name of the workspace')
    .requiredOption('--time-zone <zone>', 'IANA time zone in which its days begin, for example Europe/Berlin')
    .addOption(new Option('--hours <hours>', 'working hours').choices(workingHours).default('mon-fri'))
    .requiredOption('--admin-name <name>', 'name of the admin')
    .requiredOption('--admin-email <address>', 'e-mail address with which the admin signs in')
    .option(
      '--password <password>',
      'password of the admin, - reads it from standard input (default: made up and shown)',
    );
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const password = options.password === undefined ? null : await readSecret(options.password);
    const temporaryPassword = createTemporaryPassword();
    const input = parseOptions(createWorkspaceInput, {
      name: options.name,
      timeZone: options.timeZone,
      hours: options.hours,
      admin: { name: options.adminName, email: options.adminEmail, password: password ?? temporaryPassword },
    });
    const { workspaceId, memberId, userIsNew } = await services.workspaces.createWorkspace(input);
    const shown = userIsNew && password === null ? temporaryPassword : null;
    return {
      data: { workspaceId, memberId, temporaryPassword: shown },
      text: [
        `Made the workspace ${input.name}.`,
        `  id        ${workspaceId}`,
        `  admin     ${input.admin.email}`,
        ...(shown === null ? [] : [`  password  ${shown}  (shown only now)`]),
        ...(userIsNew ? [] : ['  The admin had an account already and keeps its password.']),
        'Next: connect a helpdesk, see npx shiftlight connector add --help',
      ].join('\n'),
    };
  });
}
