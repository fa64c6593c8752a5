import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import type { FloorOf } from '../../api/watch-floor.ts';

/** The address of a floor: `/floor/team/<id>`, `/floor/workspace`. */
export const toFloorPath = ({ scope, id }: Pick<ScorecardSubject, 'scope' | 'id'>): string =>
  scope === 'workspace' ? '/floor/workspace' : `/floor/team/${id}`;

/** Whose floor an address is about; without any the first of those that the viewer may see, null when there is none. */
export function toFloorOf([scope, id]: readonly string[], subjects: readonly ScorecardSubject[]): FloorOf | null {
  if (scope === 'workspace') return { scope };
  if (scope === 'team' && id !== undefined) return { scope, teamId: id };
  const [first] = subjects;
  if (first === undefined) return null;
  return first.scope === 'workspace' ? { scope: 'workspace' } : { scope: 'team', teamId: first.id };
}

const dayMs = 24 * 3_600_000;

/** The scorecard with the receipt of a figure over the local days that its window touches. */
export function toReceiptPath(
  subject: { readonly scope: 'team' | 'workspace'; readonly id: string },
  metricId: string,
  { from, to, timeZone }: { readonly from: number; readonly to: number; readonly timeZone: string },
): string {
  // Sweden writes dates as ISO 8601 does.
  const date = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const path = subject.scope === 'workspace' ? '/scorecards/workspace' : `/scorecards/team/${subject.id}`;
  return `${path}?period=${date.format(from)}..${date.format(to)}&figure=${metricId}`;
}

/** Where the window of a figure begins, near enough for its day. */
export const windowLengths = { hour: 3_600_000, today: 0, day: dayMs } as const;
