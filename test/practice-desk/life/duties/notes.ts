import { days } from '../../world/durations.ts';
import type { LifeDuty } from '../duty.ts';
import { findByName, lead, newcomer, tomas } from '../people.ts';

const explanations: Readonly<Record<string, string>> = {
  'short-first-answer':
    'The warehouse had to look first; I told the customer at once so that nobody waits without a word.',
  'waiting-without-question': 'I had asked the customer by phone.',
  'resolved-and-taken-back': 'I pressed the wrong button and took it back.',
  'resolved-then-returned': 'The tracking showed the parcel as delivered. The customer had it from another address.',
  'reassigned-before-rating': 'I handed it over at the end of my shift.',
};

/** A signal is explained by whom it is about, another one closed by Mira; scorecards of the last month are talked about. */
export const writeNotes: LifeDuty = async ({ office, lifeFrom, now, idOf }) => {
  if (now > lifeFrom + days(1)) return;
  const mira = await office.as(lead.email);
  const team = (await mira.teams.list.query()).find(({ name }) => name === 'First line');
  if (team === undefined) return;
  const { signals } = await mira.integrity.team.query({ teamId: team.id, days: 30 });
  const others = (signals ?? []).filter(({ memberName }) => memberName !== newcomer.name);
  if (others.every(({ notes }) => notes.length === 0)) {
    const [explained, closed] = others;
    const person = findByName(explained?.memberName ?? null);
    if (explained !== undefined && person !== null) {
      const { connectorId, externalId, kind, at } = explained;
      await (
        await office.as(person.email)
      ).integrity.explain.mutate({
        requestId: idOf('explained', externalId),
        signal: { connectorId, externalId, kind, at },
        text: explanations[kind] ?? 'There was a reason: I had talked to the customer before.',
      });
    }
    if (closed !== undefined) {
      const { connectorId, externalId, kind, at } = closed;
      await mira.integrity.close.mutate({
        requestId: idOf('closed', externalId),
        signal: { connectorId, externalId, kind, at },
        text: 'Talked about it: the carrier had lost the parcel, nothing to change.',
      });
    }
  }
  await commentCards(mira, office, now, idOf);
};

type Context = Parameters<LifeDuty>[0];

async function commentCards(
  mira: Awaited<ReturnType<Context['office']['as']>>,
  office: Context['office'],
  now: number,
  idOf: Context['idOf'],
): Promise<void> {
  const date = new Date(now);
  const period = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
  const members = await mira.people.members.query();
  const idByEmail = new Map(members.map(({ email, id }) => [email, id]));
  for (const { email, text } of [
    {
      email: newcomer.email,
      text: 'Thank you for the month. Shall we read the conversations with low answers together, next week?',
    },
    {
      email: tomas.email,
      text: 'Thank you for the early shifts. I would like to show two of your conversations to the others.',
    },
  ]) {
    const memberId = idByEmail.get(email);
    if (memberId === undefined) continue;
    const of = { scope: 'member', memberId } as const;
    const comment = { requestId: idOf('comment', period, email), of, period, note: { kind: 'comment', text } as const };
    await mira.scorecards.addNote.mutate(comment);
    if (email !== tomas.email) continue;
    const seen = { requestId: idOf('seen', period, email), of, period, note: { kind: 'acknowledged' } as const };
    await (await office.as(email)).scorecards.addNote.mutate(seen);
  }
}
