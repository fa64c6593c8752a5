import { procedureFor, router } from '../../trpc/procedures.ts';
import { pageInput } from './audit.schema.ts';

export const auditRouter = router({
  /** Changes made in the workspace, newest first: who, what, when. */
  entries: procedureFor('admin')
    .input(pageInput)
    .query(({ ctx, input }) => ctx.services.audit.listEntries(ctx.viewer, input)),
});
