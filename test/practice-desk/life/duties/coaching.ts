import { days } from '../../world/durations.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import { findByName, jonas, lead, newcomer, owen } from '../people.ts';

const toDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What called about colleagues is answered: one is coached with a goal and a date, one says what is behind it. The newcomer's own calls are left to the viewer. */
export const coach: LifeDuty = async (context) => {
  const { office, lifeFrom, now } = context;
  if (now > lifeFrom + days(1)) return;
  const mira = await office.as(lead.email);
  const { triggers } = await mira.coaching.team.query();
  const others = triggers.filter(({ memberName }) => memberName !== newcomer.name);
  const first = others.find(({ memberName }) => memberName === owen.name) ?? others[0];
  await holdSession(context, first === undefined ? null : first);
  const second = others.find(({ state, memberId }) => state === 'open' && memberId !== first?.memberId);
  const person = findByName(second?.memberName ?? null);
  if (second === undefined || person === null) return;
  const client = await office.as(person.email);
  await client.coaching.dismiss.mutate({
    requestId: context.idOf('dismissed', second.triggerId),
    triggerId: second.triggerId,
    reason: 'other-work',
    text: 'I was on the stock count for two of the four weeks.',
  });
};

interface Called {
  readonly triggerId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly state: string;
}

/** Mira sits down with whom a trigger called about, or with Jonas where none did. */
async function holdSession({ office, now, idOf }: LifeContext, called: Called | null): Promise<void> {
  const mira = await office.as(lead.email);
  const me = await mira.people.me.query();
  const { sessions, coachees } = await mira.coachingSessions.list.query();
  const sessionId = idOf('coaching session');
  const person = findByName(called?.memberName ?? null) ?? jonas;
  const memberId = coachees.find(({ name }) => name === person.name)?.memberId;
  if (memberId === undefined || sessions.some((session) => session.sessionId === sessionId)) return;
  const colleague = await office.as(person.email);
  if (called?.state === 'open')
    await colleague.coaching.acknowledge.mutate({
      requestId: idOf('acknowledged', called.triggerId),
      triggerId: called.triggerId,
    });
  await mira.coachingSessions.open.mutate({
    requestId: sessionId,
    memberId,
    leadMemberId: me.memberId,
    triggerId: called?.triggerId ?? null,
    goals: [{ metric: 'csat', aim: 0.85 }],
    text: 'We read four conversations together. The first answer often says only that we are looking into it; customers then ask again.',
    followUpOn: toDate(now + days(14)),
  });
  const add = async (author: typeof mira, key: string, entry: Entry) =>
    author.coachingSessions.addEntry.mutate({ requestId: idOf('coaching', key), coachingId: sessionId, entry });
  await add(mira, 'action', {
    kind: 'action',
    text: 'Take two minutes before a first answer and write what happens next, with a time.',
    dueOn: toDate(now + days(7)),
  });
  await add(colleague, 'note', {
    kind: 'note',
    text: 'Agreed. I will also keep the drawings at hand for fitting questions.',
  });
}

type Entry =
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly dueOn: string };
