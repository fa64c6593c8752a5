import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import { ShiftlightError } from '../../../errors.ts';

/** Only an event can be corrected. Throws INVALID for a proposal about anything else. */
export function refuseProposal(proposal: EventChange | null): void {
  if (proposal === null) return;
  throw new ShiftlightError(
    'INVALID',
    'A correction can be proposed for an event only. Say in the reason what is wrong.',
  );
}
