import type { Command } from 'commander';
import type { AuditAction } from '../../modules/audit/audit.repository.ts';
import type { Instance } from '../../instance.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { readSecret } from '../read-secret.ts';
import { onCallWithInstance, type Outcome } from '../run-command.ts';
import { toProgressText } from '../to-progress-text.ts';

interface Options {
  readonly workspace?: string;
}

/** One thing to do with a connected helpdesk. */
interface Verb<More extends object = object> {
  readonly name: string;
  readonly description: string;
  readonly audit: AuditAction | null;
  run(instance: Instance, workspaceId: string, connectorId: string, options: Options & More): Promise<Outcome>;
}

function register<More extends object>(connector: Command, verb: Verb<More>): Command {
  const command = connector
    .command(verb.name)
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description(verb.description)
    .option(...workspaceOption);
  onCallWithInstance<Options & More>(command, async (instance, options, _tools, [connectorId = '']) => {
    const { workspaces, audit } = instance.services;
    const { id: workspaceId } = await getWorkspace(workspaces, options.workspace);
    const outcome = await verb.run(instance, workspaceId, connectorId, options);
    if (verb.audit !== null) await audit.recordFromCommandLine(workspaceId, verb.audit, { connectorId });
    return outcome;
  });
  return command;
}

/** `shiftlight connector test|progress|pause|resume|rotate|remove <connectorId>` */
export function registerConnectorCare(connector: Command): void {
  register(connector, {
    name: 'test',
    description: 'ask the helpdesk whether address, account and rights still hold, and show what arrived last',
    audit: null,
    async run({ services }, workspaceId, connectorId) {
      const { newest } = await services.connectorCare.test(workspaceId, connectorId);
      const lines = newest.map(
        ({ at, type, ticketId, via }) => `  ${new Date(at).toISOString()}  ${type}  #${ticketId}  by ${via}`,
      );
      const arrived = lines.length === 0 ? ['No event has arrived yet.'] : ['Arrived last:', ...lines];
      return { data: { connectorId, newest }, text: ['The helpdesk answers.', ...arrived].join('\n') };
    },
  });
  register(connector, {
    name: 'progress',
    description: 'show how far the history is read, and when it will be',
    audit: null,
    async run({ services }, workspaceId, connectorId) {
      const status = await services.connectors.getStatus(workspaceId, connectorId);
      const pace = await services.connectorCare.findPace(workspaceId, connectorId);
      const { progress } = status;
      const left = progress === null || progress.total === null ? null : Math.max(0, progress.total - progress.done);
      const minutes = progress?.phase !== 'history' || left === null || pace === null ? null : Math.ceil(left / pace);
      const rest = minutes === null ? '' : `, about ${minutes} min left`;
      const state = status.active ? toProgressText(progress) : 'paused';
      return { data: { ...status, ticketsPerMinute: pace, minutesLeft: minutes }, text: `${state}${rest}` };
    },
  });
  register(connector, {
    name: 'pause',
    description: 'stop reading and taking deliveries; what happens meanwhile is read from the log when it goes on',
    audit: 'connector.paused',
    async run({ services }, workspaceId, connectorId) {
      await services.connectorCare.pause(workspaceId, connectorId);
      return { data: { connectorId, active: false }, text: 'Paused.' };
    },
  });
  register(connector, {
    name: 'resume',
    description: 'go on where it was paused',
    audit: 'connector.resumed',
    async run({ services }, workspaceId, connectorId) {
      await services.connectorCare.resume(workspaceId, connectorId);
      return { data: { connectorId, active: true }, text: 'It goes on.' };
    },
  });
  register<{ token?: string; user?: string; password?: string }>(connector, {
    name: 'rotate',
    description: 'put another account in the place of the present one, once the helpdesk has taken it',
    audit: 'connector.credentials-changed',
    async run({ services }, workspaceId, connectorId, { token, user, password }) {
      await services.connectorCare.changeCredentials(workspaceId, connectorId, {
        ...(token === undefined ? {} : { token: await readSecret(token) }),
        ...(user === undefined ? {} : { user }),
        ...(password === undefined ? {} : { password: await readSecret(password) }),
      });
      return { data: { connectorId }, text: 'The helpdesk has taken the new account; it is used from now on.' };
    },
  })
    .option('--token <token>', 'access token, - reads it from standard input')
    .option('--user <name>', 'account, where a token alone does not do')
    .option('--password <password>', 'password of that account, - reads it from standard input');
  register<{ deleteData?: boolean }>(connector, {
    name: 'remove',
    description: 'disconnect: forget the account and read nothing any more',
    audit: 'connector.removed',
    async run({ services }, workspaceId, connectorId, { deleteData = false }) {
      const { events } = await services.connectorCare.remove(workspaceId, connectorId, deleteData);
      const text = deleteData
        ? `Disconnected; ${events} events and every figure that rested on them are deleted.`
        : 'Disconnected. What was read stays; --delete-data deletes it too.';
      return { data: { connectorId, events, deletedData: deleteData }, text };
    },
  }).option('--delete-data', 'delete everything that was read from it as well');
}
