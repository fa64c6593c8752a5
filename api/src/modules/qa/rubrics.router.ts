import { procedureFor, router } from '../../trpc/procedures.ts';
import { draftRevision, publishInput, rubricName, saveDraftInput } from './rubrics.schema.ts';

export const rubricsRouter = router({
  /** The rubrics that hold now, each in its newest version. */
  current: procedureFor('agent').query(({ ctx }) => ctx.services.rubrics.listCurrent(ctx.viewer.workspaceId)),

  /** The rubrics that hold now, and the drafts of their next versions. */
  drafts: procedureFor('manager').query(({ ctx }) => ctx.services.rubrics.listForEditing(ctx.viewer)),

  /** Every version of one rubric, newest first: when it held, who published it; instants in epoch ms. Empty for a rubric that was never published. */
  history: procedureFor('manager')
    .input(rubricName)
    .query(({ ctx, input }) => ctx.services.rubrics.listHistory(ctx.viewer.workspaceId, input.rubricName)),

  /** Keeps work in progress, finished or not. CONFLICT when another manager saved in between. */
  saveDraft: procedureFor('manager')
    .input(saveDraftInput)
    .mutation(({ ctx, input }) =>
      ctx.services.rubrics.saveDraft(ctx.viewer, input.rubricName, input.revision, input.rubric),
    ),

  /** CONFLICT when another manager saved in between. */
  discardDraft: procedureFor('manager')
    .input(draftRevision)
    .mutation(({ ctx, input }) => ctx.services.rubrics.discardDraft(ctx.viewer, input.rubricName, input.revision)),

  /** Lets the draft hold for reviews from now on. BAD_REQUEST says what to mend, CONFLICT when another manager saved in between. */
  publish: procedureFor('manager')
    .input(publishInput)
    .mutation(({ ctx, input }) =>
      ctx.services.rubrics.publish(ctx.viewer, input, (draft) =>
        ctx.services.whatIf.toAuditDetail(ctx.viewer.workspaceId, draft, input.preview),
      ),
    ),
});
