import type { ClockTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../../errors.ts';
import { loadConcernedTicket } from '../dispute-sources.ts';
import { checkCorrecting } from './check-correcting.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { refuseExpected } from './refuse-expected.ts';
import { defineTargetKind } from './target-kind.ts';

/** A clock of a ticket that shows something wrong; whoever decides finds the event behind it. */
export const clockTarget = defineTargetKind<ClockTarget>({
  kind: 'clock',
  schema: z.object({
    kind: z.literal('clock'),
    connectorId: z.uuid(),
    ticketId: z.string().min(1).max(200),
    clockKind: z.enum(clockKinds),
    cycle: z.int().nonnegative(),
  }),
  toKey: ({ connectorId, ticketId, clockKind, cycle }) => `clock/${connectorId}/${clockKind}/${cycle}/${ticketId}`,
  findTicket: ({ connectorId, ticketId }) => ({ connectorId, externalId: ticketId }),
  isShownOnTicket: true,
  checkDecision: checkCorrecting,
  async check(sources, viewer, { connectorId, ticketId, clockKind, cycle }, { proposal, expected }) {
    refuseExpected(expected);
    refuseProposal(proposal);
    const { clocks } = await loadConcernedTicket(sources, viewer, { connectorId, externalId: ticketId });
    if (clocks.some((clock) => clock.kind === clockKind && clock.cycle === cycle)) return;
    throw new ShiftlightError('NOT_FOUND', 'The ticket no longer has this clock. Look at it again.');
  },
});
