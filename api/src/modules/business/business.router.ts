import { procedureFor, router } from '../../trpc/procedures.ts';
import { businessFiguresInput, businessReceiptInput } from './business.schema.ts';

export const businessRouter = router({
  /**
   * Figures of the whole workspace that rest on what other systems tell (shop, billing, rota, knowledge base), of [from, to) in epoch ms:
   * value in the metric's unit, n, interval; without a value, the reason in words.
   */
  figures: procedureFor('manager')
    .input(businessFiguresInput)
    .query(({ ctx, input }) => ctx.services.business.figures(ctx.viewer, input)),

  /** The bill behind one of them: definition, cases counted, cases not counted with the reason, the sum. BAD_REQUEST for an unknown variant. */
  receipt: procedureFor('manager')
    .input(businessReceiptInput)
    .query(({ ctx, input }) => ctx.services.business.receipt(ctx.viewer, input)),

  /** Types of business events that the workspace has stored, with how many count (corrected and withdrawn ones left out). */
  counts: procedureFor('manager').query(({ ctx }) => ctx.services.business.counts(ctx.viewer.workspaceId)),
});
