import { writeTeamHistory } from '../../builders/team-history.ts';
import { deliver } from '../../practice-desk/feed/delivery.ts';
import type { DeskPerson } from '../../helpdesks/request-tracker/people.ts';
import type { Stack, TeamAccounts } from './stack.ts';

const colleagues = ['ben', 'cleo', 'dan', 'eve', 'fay', 'gil'];

/** What a team of seven did in half a year, pushed by another system: the person is one of them. */
export async function pushTeamHistory(stack: Stack, team: TeamAccounts, person: DeskPerson): Promise<void> {
  const receiver = readReceiver(
    await stack.shiftlight([
      ...['connector', 'add', '--workspace', team.workspaceId, '--helpdesk', 'events-api', '--name', 'Older desk'],
      ...['--base-url', 'http://127.0.0.1:9'],
    ]),
  );
  const { signal } = new AbortController();
  const people = [
    { id: person.name, name: person.realName, email: person.email, kind: 'agent' as const },
    ...colleagues.map((id) => ({ id, name: id, email: null, kind: 'agent' as const })),
  ];
  const events = writeTeamHistory([person.name, ...colleagues], { until: Date.now(), days: 180, tickets: 4_000 });
  await deliver(receiver, { people }, signal);
  for (let sent = 0; sent < events.length; sent += 1_000) {
    await deliver(receiver, { events: events.slice(sent, sent + 1_000) }, signal);
  }
}

function readReceiver(answer: unknown): { readonly webhookUrl: string; readonly secret: string } {
  if (typeof answer === 'object' && answer !== null && 'webhookUrl' in answer && 'secret' in answer)
    return { webhookUrl: String(answer.webhookUrl), secret: String(answer.secret) };
  throw new Error(`The answer names no address and secret: ${JSON.stringify(answer)}`);
}
