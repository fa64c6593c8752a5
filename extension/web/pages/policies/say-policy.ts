import { listConditions } from '@shiftlight/shared/sla/policy-conditions.ts';
import type { PolicyMatch } from '@shiftlight/shared/sla/policy.ts';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { formatBudget } from '../../../ui/words/duration.ts';
import { sayConditions } from '../../../ui/words/say-conditions.ts';
import { nameHelpdesk, type PolicyChoices } from './policy-choices.ts';
import { fitsEvery, type PolicyDraft, type TargetDraft } from './policy-draft.ts';
import { policiesWords } from './policies-words.ts';

/** Which tickets a policy is for, and whether they get any clock: `For priority P1:`. */
export function sayTickets({ match, targets }: PolicyDraft, choices: PolicyChoices): string {
  const words = policiesWords();
  const who = fitsEvery(match) ? words.every : words.forTickets(sayMatch(match, choices));
  return targets.length === 0 ? `${who}: ${words.noTargets}.` : `${who}:`;
}

/** A target in words: `First reply within 1 h of working time (Office)`. */
export function sayTarget(target: TargetDraft, choices: PolicyChoices): string {
  const words = policiesWords();
  const { kind, budgetMs, calendarId, pauseIn, match } = target;
  const time =
    calendarId === null
      ? words.aroundTheClock
      : words.inCalendar(
          choices.calendars.find(({ id }) => id === calendarId)?.name ?? words.unknownCalendar(calendarId),
        );
  const said = words.target(clockNames()[kind], budgetMs === null ? '…' : formatBudget(budgetMs), time);
  return `${said}${fitsEvery(match) ? '' : words.only(sayMatch(match, choices))}${sayPauses(pauseIn)}`;
}

function sayPauses(pauseIn: TargetDraft['pauseIn']): string {
  const words = policiesWords();
  if (pauseIn === undefined) return '';
  if (pauseIn.length === 0) return words.neverPaused;
  return words.pausedIn(pauseIn.map((status) => words.statuses[status]).join(', '));
}

function sayMatch(match: PolicyMatch | undefined, choices: PolicyChoices): string {
  return sayConditions(
    listConditions(match).map(({ field, values }) => ({
      field,
      values: field === 'connectorId' ? values.map((id) => nameHelpdesk(choices, id)) : values,
    })),
  );
}
