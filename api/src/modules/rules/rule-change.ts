import { ShiftlightError } from '../../errors.ts';

export type AppliesTo = 'new-tickets' | 'all-tickets';

/** When a change of rules begins to hold, and which version it was made from. */
export interface RuleChange {
  readonly appliesTo: AppliesTo;
  readonly startsAt?: number | undefined;
  readonly basedOn?: number | undefined;
}

/** A page that was filled in for a while still means now. */
const clockToleranceMs = 60_000;

/** From when a change holds. Throws INVALID for a start that has passed: what was promised to people until now stays. */
export function toValidFrom({ appliesTo, startsAt }: Omit<RuleChange, 'basedOn'>, now: number): number {
  if (appliesTo === 'all-tickets') return 0;
  if (startsAt === undefined) return now;
  if (startsAt < now - clockToleranceMs)
    throw new ShiftlightError('INVALID', 'This start has passed already. Choose today or a later day.');
  return Math.max(startsAt, now);
}

/** Throws CONFLICT when another version is the newest by now. */
export function requireNewest(basedOn: number, newest: number): void {
  if (basedOn !== newest)
    throw new ShiftlightError(
      'CONFLICT',
      'Somebody else saved a change meanwhile. Load the page again, then make yours there.',
    );
}
