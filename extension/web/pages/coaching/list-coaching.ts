import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';

/** Which of the triggers and sessions are shown: of everybody or one person, and whether what is over is too. */
export interface CoachingFilter {
  readonly memberId: string | null;
  readonly withEarlier: boolean;
}

/** The triggers of one person. */
export interface PersonTriggers {
  readonly memberId: string;
  readonly name: string;
  readonly triggers: readonly RaisedTrigger[];
}

/** Triggers by person: people by name, each with the open ones first, then the newest. */
export function listPeople(triggers: readonly RaisedTrigger[], filter: CoachingFilter): readonly PersonTriggers[] {
  const shown = triggers.filter(
    ({ memberId, state }) =>
      (filter.memberId === null || memberId === filter.memberId) && (filter.withEarlier || state === 'open'),
  );
  return [...Map.groupBy(shown, ({ memberId }) => memberId)]
    .map(([memberId, own]) => ({ memberId, name: own[0]?.memberName ?? '', triggers: own.toSorted(byUrgency) }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function byUrgency(a: RaisedTrigger, b: RaisedTrigger): number {
  return Number(b.state === 'open') - Number(a.state === 'open') || b.firedAt - a.firedAt;
}

/** How a session stands on `today`, a local date: the day to talk again has come, lies ahead, is not agreed on, or it is closed. */
export type SessionStanding = 'overdue' | 'today' | 'ahead' | 'undated' | 'closed';
const order: readonly SessionStanding[] = ['overdue', 'today', 'ahead', 'undated', 'closed'];

export function standingOf({ closedAt, followUpOn }: CoachingSessionView, today: string): SessionStanding {
  if (closedAt !== null) return 'closed';
  if (followUpOn === null) return 'undated';
  return followUpOn < today ? 'overdue' : followUpOn === today ? 'today' : 'ahead';
}

/** Sessions in which a talk is due first, the longest due one first; then what lies ahead, what has no date, what is closed. */
export function listSessions(
  sessions: readonly CoachingSessionView[],
  today: string,
  filter: CoachingFilter,
): readonly CoachingSessionView[] {
  const rank = (session: CoachingSessionView) => order.indexOf(standingOf(session, today));
  return sessions
    .filter(
      ({ member, closedAt }) =>
        (filter.memberId === null || member.memberId === filter.memberId) && (filter.withEarlier || closedAt === null),
    )
    .toSorted(
      (a, b) => rank(a) - rank(b) || (a.followUpOn ?? '').localeCompare(b.followUpOn ?? '') || b.openedAt - a.openedAt,
    );
}

/** The local date of an instant, `YYYY-MM-DD`. */
export const toLocalDate = (at: EpochMs, timeZone: string): string =>
  // Sweden writes dates as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
