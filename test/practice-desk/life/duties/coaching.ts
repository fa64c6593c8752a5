import { days, minutes } from '../../world/durations.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import type { Client } from '../office.ts';
import { elena, findByName, jonas, kai, lead, newcomer, owen } from '../people.ts';

const toDate = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** So long the first triggers may take; then there is a session without one. */
const patienceMs = minutes(10);
/** Metrics that a talk about conversations can change. */
const discussed = ['csat', 'first-contact-resolution', 'qa-score'] as const;

/**
 * What called about colleagues is answered: one is coached with a goal and a date, one says why the call is beside the point. The others are
 * left to the viewer.
 */
export const coach: LifeDuty = async (context) => {
  const { office, lifeFrom, now, idOf } = context;
  if (now > lifeFrom + days(1)) return;
  const mira = await office.as(lead.email);
  const { triggers } = await mira.coaching.team.query();
  const calls = triggers.flatMap(toCall).filter(({ memberName }) => memberName !== newcomer.name);
  const colleagues = calls.filter(({ memberName }) => memberName !== elena.name && memberName !== kai.name);
  const called = colleagues.find(({ memberName }) => memberName === owen.name) ?? colleagues[0] ?? null;
  if (called === null && now < lifeFrom + patienceMs) return;
  await holdSession(context, called);
  const ofElena = calls.find(({ memberName, state }) => memberName === elena.name && state === 'open');
  if (ofElena?.metric !== 'first-contact-resolution') return;
  const { triggerId } = ofElena;
  await (
    await office.as(elena.email)
  ).coaching.dismiss.mutate({
    requestId: idOf('dismissed', triggerId),
    triggerId,
    reason: 'other-work',
    text: 'I only get what was escalated: there was an answer before the ticket reached me.',
  });
};

interface Called {
  readonly triggerId: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly state: string;
  readonly metric: (typeof discussed)[number];
  /** In the metric's unit. */
  readonly threshold: number;
}

type Raised = Awaited<ReturnType<Client['coaching']['team']['query']>>['triggers'][number];

function toCall({ triggerId, memberId, memberName, state, rule, evidence }: Raised): readonly Called[] {
  const metric = discussed.find((id) => id === rule.metricId);
  return metric === undefined
    ? []
    : [{ triggerId, memberId, memberName, state, metric, threshold: evidence.threshold }];
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
    goals: [{ metric: called?.metric ?? 'csat', aim: called?.threshold ?? 0.85 }],
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
