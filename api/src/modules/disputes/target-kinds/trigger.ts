import type { TriggerTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { z } from 'zod';
import { ShiftlightError } from '../../../errors.ts';
import { refuseExpected } from './refuse-expected.ts';
import { refuseProposal } from './refuse-proposal.ts';
import { defineTargetKind } from './target-kind.ts';

/** A call of a coaching trigger whose evidence is wrong; an accepted dispute withdraws it. */
export const triggerTarget = defineTargetKind<TriggerTarget>({
  kind: 'trigger',
  schema: z.object({ kind: z.literal('trigger'), triggerId: z.uuid() }),
  toKey: ({ triggerId }) => `trigger/${triggerId}`,
  findTicket: () => null,
  isShownOnTicket: false,
  async check({ triggers }, viewer, { triggerId }, { proposal, expected }) {
    refuseProposal(proposal);
    refuseExpected(expected);
    await triggers.getDisputable(viewer, triggerId);
  },
  checkDecision(_sources, _viewer, _dispute, { corrections }) {
    if (corrections.length > 0)
      throw new ShiftlightError('INVALID', 'A trigger has no events to correct. Withdraw it, or keep it.');
    return Promise.resolve();
  },
  settle: ({ triggers }, client, workspaceId, { target, decision }) =>
    triggers.withdraw(client, workspaceId, { triggerId: target.triggerId, ...decision }),
});
