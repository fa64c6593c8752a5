import type { EventTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../../errors.ts';
import { checkCorrections } from '../check-corrections.ts';
import { loadConcernedTicket } from '../dispute-sources.ts';
import { checkCorrecting } from './check-correcting.ts';
import { refuseExpected } from './refuse-expected.ts';
import { defineTargetKind } from './target-kind.ts';

/** "That reply was automatic": an event of a ticket that is counted wrongly. */
export const eventTarget = defineTargetKind<EventTarget>({
  kind: 'event',
  schema: z.object({
    kind: z.literal('event'),
    connectorId: z.uuid(),
    ticketId: z.string().min(1).max(200),
    sourceEventId: z.string().min(1).max(500),
  }),
  toKey: ({ connectorId, sourceEventId }) => `event/${connectorId}/${sourceEventId}`,
  findTicket: ({ connectorId, ticketId }) => ({ connectorId, externalId: ticketId }),
  isShownOnTicket: true,
  checkDecision: checkCorrecting,
  async check(sources, viewer, { connectorId, ticketId, sourceEventId }, { proposal, expected }) {
    refuseExpected(expected);
    await loadConcernedTicket(sources, viewer, { connectorId, externalId: ticketId });
    if (proposal === null)
      throw new ShiftlightError('INVALID', 'Say how the event should count, for example that the reply was automatic.');
    const correction = { connectorId, ticketId, sourceEventId, change: proposal };
    await checkCorrections(sources, viewer.workspaceId, [correction]);
  },
});
