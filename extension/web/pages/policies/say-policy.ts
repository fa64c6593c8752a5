import type { TicketMatch } from '@shiftlight/shared/sla/policy.ts';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { formatBudget } from '../../../ui/words/duration.ts';
import { fitsEvery, matchFields, type PolicyDraft, type TargetDraft } from './policy-draft.ts';
import { policiesWords } from './policies-words.ts';

/** Names of calendars by the id with its version that targets carry. */
export type CalendarNames = ReadonlyMap<string, string>;

/** Which tickets a policy is for, and whether they get any clock: `For priority P1:`. */
export function sayTickets({ match, targets }: PolicyDraft): string {
  const words = policiesWords();
  const who = fitsEvery(match) ? words.every : words.forTickets(sayMatch(match));
  return targets.length === 0 ? `${who}: ${words.noTargets}.` : `${who}:`;
}

/** A target in words: `First reply within 1 h of working time (Office)`. */
export function sayTarget(target: TargetDraft, calendars: CalendarNames): string {
  const words = policiesWords();
  const { kind, budgetMs, calendarId, pauseIn, match } = target;
  const time =
    calendarId === null
      ? words.aroundTheClock
      : words.inCalendar(calendars.get(calendarId) ?? words.unknownCalendar(calendarId));
  const said = words.target(clockNames()[kind], budgetMs === null ? '…' : formatBudget(budgetMs), time);
  return `${said}${fitsEvery(match) ? '' : words.only(sayMatch(match))}${sayPauses(pauseIn)}`;
}

function sayPauses(pauseIn: TargetDraft['pauseIn']): string {
  const words = policiesWords();
  if (pauseIn === undefined) return '';
  if (pauseIn.length === 0) return words.neverPaused;
  return words.pausedIn(pauseIn.map((status) => words.statuses[status]).join(', '));
}

function sayMatch(match: TicketMatch | undefined): string {
  const words = policiesWords();
  return matchFields
    .flatMap((field) => {
      const values = match?.[field];
      return values === undefined ? [] : [`${words.fields[field]} ${values.join(` ${words.or} `)}`];
    })
    .join(', ');
}
