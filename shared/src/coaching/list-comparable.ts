import type { Figure } from '../metrics/figure.ts';

/** A colleague's figure, and on how many days of the window they were at work. */
export interface TeamMemberFigure {
  readonly figure: Figure;
  readonly activeDays: number;
}

/** Whom a person's sum may be compared with; `reason` says why with nobody. */
export type Comparable =
  | { readonly figures: readonly Figure[]; readonly reason: null }
  | { readonly figures: null; readonly reason: 'small-team' | 'away' };

/** From this share of the team's usual days at work, a person's sum is compared with the team's. */
export const leastPresenceRatio = 0.8;

/** An average of fewer people would tell everybody the figure of one colleague. */
export const leastTeamSize = 3;

/**
 * The figures that a team average is made of: of everybody, this person included, who was at work on at least 80 % of the days on which
 * the middle one of the team was. A person who was away longer than that (leave, part time, new) is compared with nobody, and weighs on
 * nobody's average. `own` is one of `team`.
 */
export function listComparable(team: readonly TeamMemberFigure[], own: TeamMemberFigure): Comparable {
  const present = team.filter(({ activeDays }) => activeDays > 0);
  if (present.length < leastTeamSize) return { figures: null, reason: 'small-team' };
  const days = present.map(({ activeDays }) => activeDays).sort((a, b) => a - b);
  const least = (days[Math.floor(days.length / 2)] ?? 0) * leastPresenceRatio;
  if (own.activeDays < least) return { figures: null, reason: 'away' };
  const figures = present.filter(({ activeDays }) => activeDays >= least).map(({ figure }) => figure);
  return figures.length < leastTeamSize ? { figures: null, reason: 'small-team' } : { figures, reason: null };
}
