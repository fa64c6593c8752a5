import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { appliesTo, calendarDefinition } from './rules.schema.ts';

export const calendarsRouter = router({
  /** The workspace's calendars in their newest versions. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.rules.listCalendars(ctx.viewer.workspaceId)),

  /** Stores a calendar as a new version (`calendarId` null = a new calendar). BAD_REQUEST says what makes no sense. */
  save: procedureFor('manager')
    .input(
      z.object({
        calendarId: z.uuid().nullable(),
        name: z.string().trim().min(1).max(120),
        definition: calendarDefinition,
        appliesTo,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const saved = await ctx.services.rules.saveCalendar(ctx.viewer, input);
      const { id: calendarId, version } = saved;
      await ctx.services.audit.record(ctx.viewer, 'calendar.saved', {
        calendarId,
        version,
        appliesTo: input.appliesTo,
      });
      return saved;
    }),
});
