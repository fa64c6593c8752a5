import { z } from 'zod';
import { procedureFor, router } from '../../trpc/procedures.ts';
import { listHolidayPlaces, listPublicHolidays } from './public-holidays.ts';
import { calendarDefinition, icalFile, icalImport, ruleChange } from './rules.schema.ts';

export const calendarsRouter = router({
  /** The workspace's calendars in their newest versions. */
  list: procedureFor('agent').query(({ ctx }) => ctx.services.rules.listCalendars(ctx.viewer.workspaceId)),

  /** Every version of one calendar, newest first: from when figures use it, who stored it when. */
  history: procedureFor('manager')
    .input(z.object({ calendarId: z.uuid() }))
    .query(({ ctx, input }) => ctx.services.rules.listCalendarHistory(ctx.viewer.workspaceId, input.calendarId)),

  /** Countries and regions whose public holidays are known, by name. */
  holidayPlaces: procedureFor('manager').query(() => listHolidayPlaces()),

  /** Public holidays of a country (ISO code) or one of its regions in a year, named in a language (ISO code) where the names are known in it, to put into a calendar. BAD_REQUEST names the places known. */
  publicHolidays: procedureFor('manager')
    .input(
      z.object({
        country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters, for example DE'),
        region: z.string().min(1).max(20).nullable(),
        year: z.number().int().min(1970).max(2100),
        language: z
          .string()
          .regex(/^[a-z]{2}$/, 'two small letters, for example de')
          .optional(),
      }),
    )
    .query(({ input: { language, ...place } }) =>
      listPublicHolidays({ ...place, ...(language === undefined ? {} : { language }) }),
    ),

  /** Holidays of an iCalendar file that a calendar does not have yet. A mutation because files do not fit into an address; it changes nothing. */
  previewIcal: procedureFor('manager')
    .input(icalFile)
    .mutation(({ ctx, input }) => ctx.services.rules.previewIcal(ctx.viewer.workspaceId, input.calendarId, input.text)),

  /** Adds a file's holidays to a calendar as its next version. CONFLICT when it is not the version of the preview any more. */
  importIcal: procedureFor('manager')
    .input(icalImport)
    .mutation(async ({ ctx, input }) => {
      const imported = await ctx.services.rules.importIcal(ctx.viewer, input);
      const { calendarId, version, added } = imported;
      await ctx.services.audit.record(ctx.viewer, 'calendar.holidays-imported', {
        calendarId,
        version,
        appliesTo: input.appliesTo,
        added: added.length,
      });
      return imported;
    }),

  /** Stores a calendar as a new version (`calendarId` null = a new calendar). BAD_REQUEST says what makes no sense. */
  save: procedureFor('manager')
    .input(
      ruleChange.extend({
        calendarId: z.uuid().nullable(),
        name: z.string().trim().min(1).max(120),
        definition: calendarDefinition,
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { definition, preview } = input;
      const draft = { calendarId: input.calendarId, definition };
      const previewed = ctx.services.whatIf.toAuditDetail(ctx.viewer.workspaceId, draft, preview);
      const saved = await ctx.services.rules.saveCalendar(ctx.viewer, input);
      const { id: calendarId, version } = saved;
      await ctx.services.audit.record(ctx.viewer, 'calendar.saved', {
        calendarId,
        version,
        appliesTo: input.appliesTo,
        startsAt: input.startsAt ?? null,
        ...previewed,
      });
      return saved;
    }),
});
