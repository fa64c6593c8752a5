import { hasRole } from '../../../messaging/roles.ts';
import type { ScorecardSubjects, ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import { DAY_MS, toDateText } from '@shiftlight/shared/time/local-date.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { PageViewer } from '../../viewer.ts';
import type { CardScope } from '../scorecards/card-address.ts';

/** Whose escalations an address is about: `member:<id>`, `team:<id>`, `workspace`; null for a text that says none of it. */
export function parseOf(text: string | null): CardScope | null {
  const [scope, id] = (text ?? '').split(':');
  if (scope === 'workspace') return { scope };
  if (id === undefined || id === '') return null;
  if (scope === 'team') return { scope, teamId: id };
  return scope === 'member' ? { scope, memberId: id } : null;
}

/** The subject of a question, as addresses name it. */
export function toSubjectKey(of: CardScope): Pick<ScorecardSubject, 'scope' | 'id'> {
  if (of.scope === 'workspace') return { scope: of.scope, id: '' };
  return { scope: of.scope, id: of.scope === 'team' ? of.teamId : of.memberId };
}

/** How an address says whose. */
export const toOfText = ({ scope, id }: Pick<ScorecardSubject, 'scope' | 'id'>): string =>
  scope === 'workspace' ? scope : `${scope}:${id}`;

/** The widest that the viewer answers for: the workspace, their first team, else themselves. */
export function findWidest(viewer: PageViewer, { own, teams, workspace }: ScorecardSubjects): ScorecardSubject {
  if (!hasRole(viewer.role, 'lead')) return own;
  return workspace ?? teams[0] ?? own;
}

/** The address of the hand-overs behind a count; `mark` null = all of them. */
export const toListPath = (subject: Pick<ScorecardSubject, 'scope' | 'id'>, period: string, mark: string | null) =>
  `/escalations/list?of=${encodeURIComponent(toOfText(subject))}&period=${period}${mark === null ? '' : `&mark=${encodeURIComponent(mark)}`}`;

/** The address of what became of them. */
export const toOverviewPath = (subject: Pick<ScorecardSubject, 'scope' | 'id'>, period: string) =>
  `/escalations/overview?of=${encodeURIComponent(toOfText(subject))}&period=${period}`;

/** A period of so many days up to today, as addresses write it. */
export function lastDays(now: EpochMs, days: number): string {
  const today = Math.floor(now / DAY_MS);
  return `${toDateText(today - days + 1)}..${toDateText(today)}`;
}
