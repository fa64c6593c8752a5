import { parseCardPeriod, cardPeriodAt, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { DayNumber } from '@shiftlight/shared/time/local-date.ts';
import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';

/** Whose scorecard an API call is about. */
export type CardScope =
  | { readonly scope: 'member'; readonly memberId: string }
  | { readonly scope: 'team'; readonly teamId: string }
  | { readonly scope: 'workspace' };

/** Whose scorecard an address is about: `/scorecards/member/<id>`, `/scorecards/team/<id>`, `/scorecards/workspace`; without any the own one. */
export function toScope([scope, id]: readonly string[], ownMemberId: string): CardScope {
  if (scope === 'workspace') return { scope };
  if (scope === 'team' && id !== undefined) return { scope, teamId: id };
  return { scope: 'member', memberId: scope === 'member' && id !== undefined ? id : ownMemberId };
}

/** The address of somebody's scorecard in a period. */
export function toCardPath({ scope, id }: Pick<ScorecardSubject, 'scope' | 'id'>, period: string): string {
  const path = scope === 'workspace' ? '/scorecards/workspace' : `/scorecards/${scope}/${id}`;
  return `${path}?period=${period}`;
}

/** The period of an address; the running month for an address without one, or with one that is none. */
export function toPeriod(text: string | null, today: DayNumber): CardPeriod {
  const asked = text === null ? null : parseCardPeriod(text);
  return asked ?? cardPeriodAt('month', today);
}
