import type { ExpectedScore } from '@shiftlight/shared/disputes/expected-score.ts';
import { ShiftlightError } from '../../../errors.ts';

/** Only of a review a score can be expected. Throws INVALID for one of anything else. */
export function refuseExpected(expected: ExpectedScore | null): void {
  if (expected === null) return;
  throw new ShiftlightError('INVALID', 'An expected score is for reviews only. Say in the reason what is wrong.');
}
