import { procedureFor, router } from '../../trpc/procedures.ts';
import { draftRevision, saveDraftInput } from './checklists.schema.ts';

export const checklistsRouter = router({
  /** The checklists that hold now. */
  current: procedureFor('agent').query(({ ctx }) => ctx.services.checklists.getPublished(ctx.viewer.workspaceId)),

  /** The checklists that hold now, and the draft of the next version if somebody works on one. */
  draft: procedureFor('manager').query(({ ctx }) => ctx.services.checklists.getDraft(ctx.viewer)),

  /** Every version, newest first: when it held, who published it; instants in epoch ms. The last, version 0, are the ones that ship. */
  history: procedureFor('manager').query(({ ctx }) => ctx.services.checklists.listHistory(ctx.viewer.workspaceId)),

  /** Keeps work in progress, finished or not. CONFLICT when another manager saved in between. */
  saveDraft: procedureFor('manager')
    .input(saveDraftInput)
    .mutation(({ ctx, input }) => ctx.services.checklists.saveDraft(ctx.viewer, input.revision, input.checklists)),

  /** CONFLICT when another manager saved in between. */
  discardDraft: procedureFor('manager')
    .input(draftRevision)
    .mutation(({ ctx, input }) => ctx.services.checklists.discardDraft(ctx.viewer, input.revision)),

  /** Lets the draft hold for escalations from now on. BAD_REQUEST says what to mend, CONFLICT when another manager saved in between. */
  publish: procedureFor('manager')
    .input(draftRevision)
    .mutation(({ ctx, input }) => ctx.services.checklists.publish(ctx.viewer, input.revision)),
});
