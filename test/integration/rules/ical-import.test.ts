import { appRouter } from '@shiftlight/api/root.ts';
import type { Viewer } from '@shiftlight/api/trpc/context.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addMember, createWorkspace, known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let admin: TestPerson;
let calendarId: string;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

const hours: [string, string][] = [['09:00', '17:00']];
const hour = 3_600_000;
const as = (viewer: Viewer) =>
  appRouter.createCaller({ services: instance.services, userId: viewer.userId, viewer, forgetViewers: () => {} });
const calendars = () => as(admin.viewer).calendars;
const newest = async () => known((await calendars().list()).find((calendar) => calendar.calendarId === calendarId));

/** Code and message with which a call was refused. */
async function refusalOf(call: Promise<unknown>): Promise<{ readonly code: string; readonly message: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { code: String(error.code), message: error.message };
    throw error;
  }
  return { code: 'none', message: '' };
}

/** A workspace with a calendar in Berlin and a policy that runs by it. */
beforeEach(async () => {
  admin = await createWorkspace(instance);
  const weekly = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
  const definition = { timeZone: 'Europe/Berlin', weekly, holidays: ['2027-01-01'] };
  const saved = await calendars().save({ calendarId: null, name: 'Office', definition, appliesTo: 'new-tickets' });
  calendarId = saved.id;
  const target = { kind: 'first-response', budgetMs: hour, calendarId: `${calendarId}@1` } as const;
  const policy = { id: 'standard', version: 1, name: 'Standard', targets: [target] };
  await as(admin.viewer).policies.save({ policies: [policy], appliesTo: 'new-tickets' });
});

const file = (...events: readonly (readonly string[])[]) =>
  ['BEGIN:VCALENDAR', ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR'].join(
    '\r\n',
  );
const holidays = file(
  ['SUMMARY:New Year', 'DTSTART;VALUE=DATE:20270101'],
  ['SUMMARY:Good Friday', 'DTSTART;VALUE=DATE:20270326'],
  ['SUMMARY:Christmas', 'DTSTART;VALUE=DATE:20201225', 'RRULE:FREQ=YEARLY'],
  ['SUMMARY:Works meeting', 'DTSTART:20270701T080000Z', 'DTEND:20270701T100000Z'],
  ['SUMMARY:Stand-up', 'DTSTART:20270104T090000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY'],
);

describe('holidays of an iCalendar file', () => {
  test('are shown before anything changes: what is new, what is there already, and what cannot be taken', async () => {
    expect(await calendars().previewIcal({ calendarId, text: holidays })).toEqual({
      calendarId,
      version: 1,
      name: 'Office',
      added: [
        { date: '12-25', name: 'Christmas', parts: null, everyYear: true },
        { date: '2027-03-26', name: 'Good Friday', parts: null, everyYear: false },
        { date: '2027-07-01', name: 'Works meeting', parts: [['10:00', '12:00']], everyYear: false },
      ],
      known: 1,
      skipped: [
        { name: 'Stand-up', reason: 'It recurs by another rule than yearly on one date or on one weekday of a month.' },
      ],
    });
    expect((await newest()).version).toBe(1);
  });

  test('become the next version of the calendar, by which the policies then run', async () => {
    const imported = await calendars().importIcal({
      calendarId,
      text: holidays,
      basedOnVersion: 1,
      appliesTo: 'new-tickets',
    });
    expect(imported).toMatchObject({ version: 2, known: 1 });
    expect(await newest()).toMatchObject({
      version: 2,
      name: 'Office',
      definition: {
        holidays: ['2027-01-01', '2027-03-26'],
        recurringHolidays: ['12-25'],
        breaks: { '2027-07-01': [['10:00', '12:00']] },
        dayNames: { '2027-03-26': 'Good Friday' },
      },
    });
    const { policies } = await as(admin.viewer).policies.current();
    expect(policies[0]?.targets[0]?.calendarId).toBe(`${calendarId}@2`);
    const [entry] = await as(admin.viewer).audit.entries();
    expect(entry).toMatchObject({ action: 'calendar.holidays-imported' });
  });

  test('are not added to a calendar that has changed since the preview', async () => {
    const again = () =>
      calendars().importIcal({ calendarId, text: holidays, basedOnVersion: 1, appliesTo: 'new-tickets' });
    await again();
    expect(await refusalOf(again())).toMatchObject({ code: 'CONFLICT' });
    expect((await newest()).version).toBe(2);
  });

  test.each([
    { name: 'another kind of file', text: '<html>', says: 'not an iCalendar file' },
    { name: 'a file without events', text: file(), says: 'no events in this file' },
    { name: 'days that are there already', text: file(['DTSTART;VALUE=DATE:20270101']), says: 'all days of this file' },
    {
      name: 'nothing that fits',
      text: file(['SUMMARY:Stand-up', 'DTSTART:20270104T090000', 'DURATION:PT15M', 'RRULE:FREQ=DAILY']),
      says: '“Stand-up”: It recurs by another rule',
    },
    { name: 'an empty file', text: '', says: 'The file is empty' },
    { name: 'a file that is too long', text: `BEGIN:VCALENDAR${' '.repeat(200_000)}`, says: 'longer than 200 kB' },
  ])('are refused with what to do: $name', async ({ text, says }) => {
    const refusal = await refusalOf(calendars().previewIcal({ calendarId, text }));
    expect(refusal).toMatchObject({ code: 'BAD_REQUEST' });
    expect(refusal.message).toContain(says);
    expect((await newest()).version).toBe(1);
  });

  test('are for managers, in their own workspace', async () => {
    const agent = await addMember(instance, admin.viewer.workspaceId, 'agent');
    expect(await refusalOf(as(agent.viewer).calendars.previewIcal({ calendarId, text: holidays }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await createWorkspace(instance);
    expect(await refusalOf(as(other.viewer).calendars.previewIcal({ calendarId, text: holidays }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
