import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold, type TicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { ShiftlightError } from '../../errors.ts';
import type { WorkspaceRules } from '../../rules/rules-cache.ts';
import { checkPolicies } from '../rules/check-policies.ts';
import { moveToVersion } from '../rules/rules.service.ts';

/** Rules as they would be: how tickets are folded, and which working time figures count. */
export interface DraftRules {
  /** How the tickets of a helpdesk are folded; null when no clock depends on the change. */
  readonly foldOf: ((connectorId: string) => TicketFold) | null;
  readonly calendar: Calendar | null;
}

/** The workspace's rules with other policies. Throws INVALID with what to change. */
export function withPolicies(rules: WorkspaceRules, policies: readonly SlaPolicy[]): DraftRules {
  return { foldOf: createFolds(policies, rules.calendars), calendar: rules.mainCalendar };
}

/** The workspace's rules with another version of a calendar. Throws NOT_FOUND for an unknown one, INVALID with what to change. */
export function withCalendar(
  rules: WorkspaceRules,
  { calendarId, definition }: { readonly calendarId: string; readonly definition: CalendarDefinition },
  now: number,
): DraftRules {
  const stored = [...rules.storedCalendars.values()];
  const newest = stored.findLast((one) => one.calendarId === calendarId);
  if (newest === undefined) throw new ShiftlightError('NOT_FOUND', 'There is no such calendar in this workspace.');
  const compiled = compile(definition);
  const current = rules.listPolicies(rules.findPolicyVersion(now));
  const moved = current.map((policy) => moveToVersion(policy, calendarId, newest.version + 1));
  const isUsed = moved.some((policy, index) => policy !== current[index]);
  const calendars = new Map([...rules.calendars, [`${calendarId}@${newest.version + 1}`, compiled]]);
  return {
    foldOf: isUsed ? createFolds(moved, calendars) : null,
    calendar: stored[0]?.calendarId === calendarId ? compiled : rules.mainCalendar,
  };
}

/** One fold per helpdesk, made when the first of its tickets is folded. Throws INVALID at once with what to change. */
function createFolds(
  policies: readonly SlaPolicy[],
  calendars: ReadonlyMap<string, Calendar>,
): (connectorId: string) => TicketFold {
  checkPolicies(policies, calendars);
  const folds = new Map<string, TicketFold>();
  return (connectorId) => {
    const fold = folds.get(connectorId) ?? createTicketFold({ policies, calendars, connectorId });
    folds.set(connectorId, fold);
    return fold;
  };
}

function compile(definition: CalendarDefinition): Calendar {
  try {
    return compileCalendar(definition);
  } catch (error) {
    if (error instanceof CalendarError) throw new ShiftlightError('INVALID', error.message, { cause: error });
    throw error;
  }
}
