import type { Command } from 'commander';
import { ShiftlightError } from '../../errors.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly email: string;
  readonly workspace?: string;
}

/** `shiftlight member reset-password` */
export function registerMemberResetPassword(member: Command): void {
  const command = member
    .command('reset-password')
    .description('give a member a new temporary password and end all their sessions')
    .requiredOption('--email <address>', 'e-mail address of the member')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const memberId = await services.people.findMemberId(workspaceId, options.email);
    if (memberId === null) {
      throw new ShiftlightError('NOT_FOUND', `There is no member ${options.email} in this workspace.`);
    }
    const { temporaryPassword } = await services.people.resetPassword({ workspaceId, actorMemberId: null }, memberId);
    return {
      data: { workspaceId, memberId, temporaryPassword },
      text: `New password of ${options.email}: ${temporaryPassword}  (shown only now)`,
    };
  });
}
