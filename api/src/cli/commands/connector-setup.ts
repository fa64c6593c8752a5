import type { Command } from 'commander';
import { suggestMember } from '@shiftlight/shared/people/suggest-member.ts';
import { findAutomaticSign } from '../../connectors/kit/looks-automatic.ts';
import { ShiftlightError } from '../../errors.ts';
import { mappedStatuses } from '../../modules/connector-setup/connector-setup.schema.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { parseOptions } from '../parse-options.ts';
import { onCallWithInstance } from '../run-command.ts';
import { toTable } from '../to-table.ts';

interface StatusOptions {
  readonly set?: readonly string[];
  readonly read?: boolean;
  readonly workspace?: string;
}

interface PeopleOptions {
  readonly map?: readonly string[];
  readonly addMissing?: boolean;
  readonly workspace?: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** `shiftlight connector statuses|people <connectorId>` */
export function registerConnectorSetup(connector: Command): void {
  registerStatuses(connector);
  registerPeople(connector);
}

function registerStatuses(connector: Command): void {
  const command = connector
    .command('statuses')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('show what the helpdesk’s own statuses count as, and change it, also for the past')
    .option('--set <name=category>', 'new, open, pending, on-hold, solved or closed; may be repeated', collect)
    .option('--read', 'ask the helpdesk for all its statuses first')
    .option(...workspaceOption);
  onCallWithInstance<StatusOptions>(command, async ({ services }, options, { note }, [connectorId = '']) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    if (options.read === true) await services.connectorStatuses.read(workspaceId, connectorId);
    let folded = 0;
    if (options.set !== undefined) {
      const pairs = options.set.map((pair) => splitPair(pair, 'Write a status as name=category.'));
      const statuses = parseOptions(mappedStatuses, Object.fromEntries(pairs));
      note('Past tickets follow …');
      ({ tickets: folded } = await services.connectorStatuses.save(workspaceId, connectorId, statuses));
      await services.audit.recordFromCommandLine(workspaceId, 'connector.statuses-mapped', { connectorId });
    }
    const { statuses } = await services.connectorStatuses.list(workspaceId, connectorId);
    const rows = statuses.map(({ rawStatus, status, isDecided, proposed, tickets }) => [
      ...[rawStatus, status, isDecided ? 'decided' : '', proposed ?? '', String(tickets)],
    ]);
    const table = toTable(['status', 'counts as', '', 'name says', 'tickets'], rows, 'No status has come yet.');
    const told = options.set === undefined ? '' : `\n${folded} tickets were folded anew.`;
    return { data: { connectorId, statuses, folded }, text: `${table}${told}` };
  });
}

function registerPeople(connector: Command): void {
  const command = connector
    .command('people')
    .argument('<connector id>', 'see npx shiftlight connector list')
    .description('show which member each colleague of the helpdesk is, and say it')
    .option('--map <id=address>', 'this colleague is the member with this address; may be repeated', collect)
    .option(
      '--add-missing',
      'add everybody with an address who is no member yet and looks like no program, as agents; show their passwords',
    )
    .option(...workspaceOption);
  onCallWithInstance<PeopleOptions>(command, async ({ services }, options, _tools, [connectorId = '']) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    for (const pair of options.map ?? []) {
      const [externalId, email] = splitPair(pair, 'Write a colleague as id=address.');
      const memberId = await services.people.findMemberId(workspaceId, email);
      if (memberId === null) throw new ShiftlightError('NOT_FOUND', `${email} is no member. Add them first.`);
      await services.connectors.mapPerson(workspaceId, connectorId, externalId, memberId);
      await services.audit.recordFromCommandLine(workspaceId, 'connector.person-mapped', { connectorId, externalId });
    }
    const colleagues = async () =>
      (await services.connectors.listPeople(workspaceId, connectorId)).filter(({ kind }) => kind === 'agent');
    const added: { readonly email: string; readonly temporaryPassword: string | null }[] = [];
    if (options.addMissing === true) {
      const missing = (await colleagues()).flatMap(({ name, email, memberId }) =>
        memberId === null && email !== null && findAutomaticSign({ name, email }) === null ? [{ name, email }] : [],
      );
      for (const { name, email } of new Map(missing.map((one) => [one.email.toLowerCase(), one])).values()) {
        if ((await services.people.findMemberId(workspaceId, email)) !== null) continue;
        const actor = { workspaceId, actorMemberId: null };
        const { temporaryPassword } = await services.people.addMember(actor, { name, email, role: 'agent' });
        added.push({ email, temporaryPassword });
      }
    }
    const people = await colleagues();
    const members = await services.people.listAll(workspaceId);
    const rows = people.map(({ externalId, name, email, memberId }) => {
      const member = members.find(({ id }) => id === memberId);
      const suggested = member === undefined ? suggestMember({ name, email }, members) : null;
      const here = member?.email ?? (suggested === null ? '' : `perhaps ${suggested.member.email}`);
      return [externalId, name, email ?? '', here];
    });
    const passwords = added.map(({ email, temporaryPassword }) => `  ${email}  ${temporaryPassword ?? 'as before'}`);
    const told = added.length === 0 ? [] : ['Added, with passwords that are shown only now:', ...passwords];
    const table = toTable(['id', 'there', 'address', 'here'], rows, 'No colleague has been seen there yet.');
    return { data: { connectorId, people, added }, text: [table, ...told].join('\n') };
  });
}

function splitPair(pair: string, advice: string): readonly [string, string] {
  const at = pair.lastIndexOf('=');
  if (at < 1 || at === pair.length - 1) throw new ShiftlightError('INVALID', `“${pair}” has no two sides. ${advice}`);
  return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}
