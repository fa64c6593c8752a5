import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d(:[0-5]\d)?$/, 'times are written HH:MM, 24:00 at most');
const intervals = z.array(z.tuple([time, time])).max(20);
const dates = z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'dates are written YYYY-MM-DD'), intervals);
const yearlyDate = z.string().regex(/^\d{2}-\d{2}$/, 'yearly dates are written MM-DD');

/** Conventions in which helpdesks differ; ours where absent. */
const calendarRules = z
  .strictObject({
    boundaryNextOpen: z.boolean(),
    boundaryPrevClose: z.boolean(),
    zeroBudget: z.enum(['at-once', 'next-opening']),
    holidayCutsOvernight: z.boolean(),
    dst: z.enum(['instant', 'wall-reading', 'wall-length']),
    reversed: z.enum(['zero', 'negative', 'absolute']),
    closingInstantOpen: z.boolean(),
  })
  .partial();

/** A calendar as people write it; `compileCalendar` then says whether it makes sense. */
export const calendarDefinition = z.strictObject({
  timeZone: z.string().min(1).max(60),
  weekly: z.partialRecord(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']), intervals),
  holidays: z.array(z.iso.date()).max(2_000).optional(),
  recurringHolidays: z.array(yearlyDate).max(366).optional(),
  dateOverrides: dates.optional(),
  extraOpenings: dates.optional(),
  breaks: dates.optional(),
  recurringBreaks: z.record(yearlyDate, intervals).optional(),
  dayNames: z.record(z.string().max(10), z.string().max(120)).optional(),
  rules: calendarRules.optional(),
});

const values = z.array(z.string().min(1).max(120)).min(1).max(100);
const match = z
  .strictObject({ priority: values, channel: values, category: values, customerTier: values, groupId: values })
  .partial();
/** The match of a policy or of one of its targets may also name connected helpdesks. */
const policyMatch = match.extend({ connectorId: z.array(z.uuid().toLowerCase()).min(1).max(100).optional() });
const ms = z
  .number()
  .min(0)
  .max(366 * 24 * 3_600_000);

const target = z.strictObject({
  kind: z.enum(clockKinds),
  match: policyMatch.optional(),
  budgetMs: ms,
  calendarId: z.string().max(60).nullable(),
  pauseIn: z.array(z.enum(['new', 'open', 'pending', 'on-hold', 'solved'])).optional(),
  pausedTime: z.enum(['excluded', 'counted']).optional(),
  fromFirstMessage: z.boolean().optional(),
  onReopen: z.enum(['resume', 'restart', 'ignore']).optional(),
  onRetarget: z.enum(['keep', 'recount', 'restart', 'ignore']).optional(),
  warnLeftMs: z.array(ms).max(10).optional(),
  warnAtRatio: z.array(z.number().min(0).max(1)).max(10).optional(),
});

export const policies = z
  .array(
    z.strictObject({
      id: z.string().min(1).max(60),
      version: z.number().int().min(1),
      name: z.string().trim().min(1).max(120),
      match: policyMatch.optional(),
      targets: z.array(target).max(200),
    }),
  )
  .max(100);

/** Most characters of an iCalendar file: holidays of a country for decades need a tenth of it. */
const MOST_ICAL = 200_000;

export const icalFile = z.object({
  calendarId: z.uuid(),
  text: z
    .string()
    .min(1, 'The file is empty. Choose another one.')
    .max(MOST_ICAL, `The file is longer than ${MOST_ICAL / 1000} kB. Export only the holidays, or fewer years.`),
});

/** From when a change holds: for tickets opened from now on, or for all, also past ones. */
export const appliesTo = z.enum(['new-tickets', 'all-tickets']);

/** How a change of rules is put into force. */
export const ruleChange = z.object({
  appliesTo,
  /** Beside `new-tickets`: tickets opened from this instant on (epoch ms, not in the past); now when absent. */
  startsAt: z.number().int().min(0).optional(),
  /** The newest version that the change was made from; another one by now is a CONFLICT. Absent = whatever there is. */
  basedOn: z.number().int().min(0).optional(),
  /** What `whatIf` gave with its answer for this very draft, so that the audit log can name it. */
  preview: z.string().max(4_000).optional(),
});

/** `basedOnVersion`: the calendar's version that the preview was made for. */
export const icalImport = icalFile.extend({ basedOnVersion: z.number().int().min(1), appliesTo });
