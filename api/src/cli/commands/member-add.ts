import { Option, type Command } from 'commander';
import { addMemberInput } from '../../modules/people/people.schema.ts';
import { nameInput } from '../../modules/workspaces/workspaces.schema.ts';
import { roles } from '../../roles.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { parseOptions } from '../parse-options.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly team?: string;
  readonly workspace?: string;
}

/** `shiftlight member add` */
export function registerMemberAdd(member: Command): void {
  const command = member
    .command('add')
    .description('add a member and show their temporary password')
    .requiredOption('--name <name>', 'name of the member')
    .requiredOption('--email <address>', 'e-mail address with which they sign in')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).makeOptionMandatory())
    .option('--team <name>', 'team to put them into, made when there is none of this name')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const input = parseOptions(addMemberInput, { name: options.name, email: options.email, role: options.role });
    const actor = { workspaceId, actorMemberId: null };
    const team =
      options.team === undefined
        ? null
        : await services.teams.findOrCreate(actor, parseOptions(nameInput, options.team));
    const { memberId, temporaryPassword } = await services.people.addMember(actor, { ...input, teamId: team?.teamId });
    return {
      data: { workspaceId, memberId, teamId: team?.teamId ?? null, temporaryPassword },
      text: [
        `Added ${input.name} as ${input.role}.`,
        `  id        ${memberId}`,
        temporaryPassword === null
          ? '  They have an account already and keep its password.'
          : `  password  ${temporaryPassword}  (shown only now; they can change it after signing in)`,
      ].join('\n'),
    };
  });
}
