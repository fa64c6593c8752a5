import { procedureFor, router } from '../../trpc/procedures.ts';
import { toActor } from '../people/to-actor.ts';
import { savePrivacyInput } from './privacy.schema.ts';

export const privacyRouter = router({
  /** What the workspace shows and keeps of people; open to everybody whom it protects. */
  get: procedureFor('agent').query(({ ctx }) => ctx.services.privacy.get(ctx.viewer.workspaceId)),

  /** Stores the next version, valid from the next answer on. CONFLICT when somebody else was faster. */
  save: procedureFor('admin')
    .input(savePrivacyInput)
    .mutation(({ ctx, input }) => ctx.services.privacy.save(toActor(ctx.viewer), input)),
});
