import { procedureFor, router } from '../../trpc/procedures.ts';
import { decideInput, disputeIdInput, openInput, previewInput, withdrawInput } from './disputes.schema.ts';

export const disputesRouter = router({
  /**
   * Says that an event, a clock or a figure of the viewer's own is wrong. The same `requestId` again changes nothing and gives the same
   * answer. NOT_FOUND for what is unknown or none of theirs, INVALID for a proposal without sense, CONFLICT while one about the same waits.
   */
  open: procedureFor('agent')
    .input(openInput)
    .mutation(({ ctx, input }) => ctx.services.disputes.open(ctx.viewer, input)),

  /** Takes an own open dispute back. CONFLICT when it was decided meanwhile. */
  withdraw: procedureFor('agent')
    .input(withdrawInput)
    .mutation(({ ctx, input }) => ctx.services.disputes.withdraw(ctx.viewer, input)),

  /** The viewer's own disputes, open ones first. */
  mine: procedureFor('agent').query(({ ctx }) => ctx.services.disputes.listOwn(ctx.viewer)),

  /** An own dispute, or one that the viewer may decide, with the ticket's events and what a decision changes. Looks are logged. */
  get: procedureFor('agent')
    .input(disputeIdInput)
    .query(({ ctx, input }) => ctx.services.disputes.get(ctx.viewer, input.disputeId)),

  /** Disputes of the members of teams that the viewer leads; for managers of everybody but themselves. */
  toDecide: procedureFor('lead').query(({ ctx }) => ctx.services.disputes.listToDecide(ctx.viewer)),

  /** What these corrections would change. Changes nothing. */
  preview: procedureFor('lead')
    .input(previewInput)
    .query(({ ctx, input }) => ctx.services.disputes.preview(ctx.viewer, input)),

  /**
   * Accepts a dispute with the corrections that follow from it, or rejects it. The same `requestId` again gives the same answer. CONFLICT
   * when somebody else was first, FORBIDDEN for an own one, INVALID for corrections without sense.
   */
  decide: procedureFor('lead')
    .input(decideInput)
    .mutation(({ ctx, input }) => ctx.services.disputes.decide(ctx.viewer, input)),
});
