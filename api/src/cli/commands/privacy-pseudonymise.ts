import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly member: string;
  readonly name?: string;
  readonly workspace?: string;
}

/** `shiftlight privacy pseudonymise` */
export function registerPrivacyPseudonymise(privacy: Command): void {
  const command = privacy
    .command('pseudonymise')
    .description(
      'replaces name, address and sign-in of somebody who left, for good; shows what it would do unless told their name',
    )
    .requiredOption('--member <id>', 'the id of the deactivated member')
    .option('--name <name>', 'their present name: replaces it, and cannot be taken back')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, { member, name, workspace }) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, workspace);
    if (name !== undefined) {
      const done = await services.leaving.replace({ workspaceId, actorMemberId: null }, { memberId: member, name });
      await services.formerIds.run();
      return { data: done, text: `${done.pseudonym} stands in the place of the name from now on.` };
    }
    const leaving = await services.leaving.preview(workspaceId, member);
    const ids = leaving.identities.map(({ helpdesk, id }) => `${id} in ${helpdesk}`).join(', ');
    const mentions = leaving.mentions.filter(({ kind }) => kind === 'whole').reduce((sum, { count }) => sum + count, 0);
    const text = [
      `${leaving.name} <${leaving.email}> would become ${leaving.pseudonym}; figures stay as they are.`,
      ids === '' ? 'No helpdesk knows them.' : `The helpdesk's own id is replaced too: ${ids}.`,
      `Mentions in texts: ${mentions}.`,
      'Nothing was changed. Give their name with --name to replace it; that cannot be taken back.',
    ];
    return { data: leaving, text: text.join('\n') };
  });
}
