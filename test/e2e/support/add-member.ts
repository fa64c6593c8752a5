import type { Account } from './connect.ts';
import type { Stack, TeamAccounts } from './stack.ts';

/** One more member of the team, in this role. */
export async function addMember(
  stack: Stack,
  { workspaceId }: TeamAccounts,
  member: { readonly name: string; readonly email: string; readonly role: string },
): Promise<Account> {
  const { name, email, role } = member;
  const args = ['member', 'add', '--workspace', workspaceId, '--name', name, '--email', email, '--role', role];
  const answer = await stack.shiftlight(args);
  const password = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'temporaryPassword') : null;
  if (typeof password !== 'string') throw new Error(`No password in ${JSON.stringify(answer)}`);
  return { email, password };
}
