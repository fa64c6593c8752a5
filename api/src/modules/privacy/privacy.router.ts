import { procedureFor, router } from '../../trpc/procedures.ts';
import { toActor } from '../people/to-actor.ts';
import { leavingInput, previewRetentionInput, pseudonymiseInput, savePrivacyInput } from './privacy.schema.ts';
import { toPeriods } from './privacy.service.ts';

export const privacyRouter = router({
  /** What the workspace shows and keeps of people; open to everybody whom it protects. */
  get: procedureFor('agent').query(({ ctx }) => ctx.services.privacy.get(ctx.viewer.workspaceId)),

  /** Stores the next version, valid from the next answer on. BAD_REQUEST for a period in which records are still needed, CONFLICT when somebody else was faster. */
  save: procedureFor('admin')
    .input(savePrivacyInput)
    .mutation(({ ctx, input }) => ctx.services.privacy.save(toActor(ctx.viewer), input)),

  /** Members who were deactivated and still have their name, and when it is replaced by itself. */
  leavers: procedureFor('admin').query(({ ctx }) => ctx.services.leaving.list(ctx.viewer.workspaceId)),

  /** What of somebody who left would be replaced, by what, and how often it stands in texts. NOT_FOUND for no member, CONFLICT for one who still works here. */
  leaving: procedureFor('admin')
    .input(leavingInput)
    .query(({ ctx, input }) => ctx.services.leaving.preview(ctx.viewer.workspaceId, input.memberId)),

  /** Replaces name, address and sign-in of somebody who left by a pseudonym, in texts too, for good; their helpdesk ids follow within a minute. BAD_REQUEST unless `name` is their present name. */
  pseudonymise: procedureFor('admin')
    .input(pseudonymiseInput)
    .mutation(({ ctx, input }) => ctx.services.leaving.replace(toActor(ctx.viewer), input)),

  /** A dry run: how many records of each kind there are and how many the next run deletes, under periods not saved yet too. */
  retention: procedureFor('admin')
    .input(previewRetentionInput)
    .query(({ ctx, input }) =>
      ctx.services.retention.preview(
        ctx.viewer.workspaceId,
        input.retention === undefined ? undefined : toPeriods(input.retention),
      ),
    ),
});
