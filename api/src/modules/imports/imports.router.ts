import { procedureFor, router } from '../../trpc/procedures.ts';
import { importInput, previewInput, startInput } from './imports.schema.ts';

/** Files are sent to `POST /imports` and refused rows are fetched from `GET /imports/<id>/refused.csv`; everything else is here. */
export const importsRouter = router({
  /** What can be imported, and with which fields. */
  targets: procedureFor('admin').query(({ ctx }) => ctx.services.imports.targets()),

  /** Files that were sent, newest first, with their state and counts. Instants are epoch ms. They are deleted after a week. */
  list: procedureFor('admin').query(({ ctx }) => ctx.services.imports.list(ctx.viewer.workspaceId)),

  get: procedureFor('admin')
    .input(importInput)
    .query(({ ctx, input }) => ctx.services.imports.get({ ...input, workspaceId: ctx.viewer.workspaceId })),

  /** The first rows, the mapping (ours when none is given), and what each of these rows would become or why it would be refused. */
  preview: procedureFor('admin')
    .input(previewInput)
    .query(({ ctx, input }) => ctx.services.imports.preview(ctx.viewer.workspaceId, input)),

  /** Starts a dry run, which stores nothing, or the import itself. BAD_REQUEST when the mapping does not fit, CONFLICT while it runs. */
  start: procedureFor('admin')
    .input(startInput)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.imports.start(ctx.viewer.workspaceId, input);
      const { importId, mode, mapping } = input;
      await ctx.services.audit.record(ctx.viewer, 'import.started', { importId, mode, target: mapping.target });
    }),

  /** Stops it. What was stored stays; starting again goes on without counting anything twice. */
  cancel: procedureFor('admin')
    .input(importInput)
    .mutation(({ ctx, input }) => ctx.services.imports.cancel({ ...input, workspaceId: ctx.viewer.workspaceId })),

  /** Deletes the file and its refused rows. What was imported stays. */
  remove: procedureFor('admin')
    .input(importInput)
    .mutation(async ({ ctx, input }) => {
      await ctx.services.imports.remove({ ...input, workspaceId: ctx.viewer.workspaceId });
      await ctx.services.audit.record(ctx.viewer, 'import.removed', input);
    }),
});
