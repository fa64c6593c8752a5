import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { expect, test } from 'vitest';
import { createDefaultCalendar } from '@shiftlight/api/modules/workspaces/default-calendar.ts';
import { createWorkspaceInput } from '@shiftlight/api/modules/workspaces/workspaces.schema.ts';

const hour = 3_600_000;
const monday = Date.UTC(2026, 10, 23);

test.each([
  { hours: 'mon-fri' as const, timeZone: 'UTC', workingHours: 40, opensAt: 9 },
  { hours: 'mon-fri' as const, timeZone: 'Europe/Berlin', workingHours: 40, opensAt: 8 },
  { hours: '24x7' as const, timeZone: 'America/New_York', workingHours: 168, opensAt: 0 },
])('$hours in $timeZone works $workingHours hours a week', ({ hours, timeZone, workingHours, opensAt }) => {
  const calendar = compileCalendar(createDefaultCalendar(hours, timeZone));
  expect(calendar.workingMs(monday, monday + 7 * 24 * hour)).toBe(workingHours * hour);
  expect(calendar.nextOpening(monday)).toBe(monday + opensAt * hour);
});

const valid = {
  name: ' Acme ',
  timeZone: 'Asia/Kolkata',
  admin: { name: 'Ada', email: ' Ada@Example.COM ', password: 'long enough to be accepted' },
};

test('names are trimmed, addresses are kept in lower case, hours default to office hours', () => {
  expect(createWorkspaceInput.parse(valid)).toEqual({
    ...valid,
    name: 'Acme',
    hours: 'mon-fri',
    admin: { ...valid.admin, email: 'ada@example.com' },
  });
});

test.each([
  { name: 'a time zone nobody knows', change: { timeZone: 'Europe/Atlantis' }, message: /time zone/ },
  { name: 'a time zone with something behind it', change: { timeZone: 'UTC; DROP TABLE' }, message: /time zone/ },
  { name: 'a name of spaces', change: { name: '   ' }, message: /Enter a name/ },
  { name: 'a name without end', change: { name: 'x'.repeat(121) }, message: /at most 120/ },
  { name: 'a short password', change: { admin: { ...valid.admin, password: '123456789' } }, message: /at least 10/ },
  { name: 'no address', change: { admin: { ...valid.admin, email: 'ada' } }, message: /e-mail address/ },
])('refuses $name and says what to enter', ({ change, message }) => {
  const result = createWorkspaceInput.safeParse({ ...valid, ...change });
  expect(result.error?.issues.map((issue) => issue.message).join()).toMatch(message);
});
