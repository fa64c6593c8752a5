import { signIn } from '../../builders/http-client.ts';
import { createClient } from '../../builders/trpc-client.ts';
import type { DeskPerson } from '../../helpdesks/request-tracker/people.ts';
import type { Stack, TeamAccounts } from './stack.ts';

/** Puts these people of the desk into one team. */
export async function createDeskTeam(
  { apiUrl }: Pick<Stack, 'apiUrl'>,
  { admin }: Pick<TeamAccounts, 'admin'>,
  name: string,
  people: readonly DeskPerson[],
): Promise<void> {
  const client = createClient({ baseUrl: apiUrl }, { cookie: await signIn({ baseUrl: apiUrl }, admin) });
  const { teamId } = await client.teams.create.mutate({ name });
  const members = await client.people.members.query();
  for (const { email } of people) {
    const member = members.find((one) => one.email === email);
    if (member === undefined) throw new Error(`${email} is no member.`);
    await client.teams.setMember.mutate({ teamId, memberId: member.id, isLead: false });
  }
}
