import { weekdays, type CalendarDefinition, type LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import type { CreateWorkspaceInput } from './workspaces.schema.ts';

type Hours = CreateWorkspaceInput['hours'];

const nineToFive: readonly LocalInterval[] = [['09:00', '17:00']];
const allDay: readonly LocalInterval[] = [['00:00', '24:00']];

/** Name of the calendar that a new workspace starts with. */
export const calendarNames = {
  'mon-fri': 'Monday to Friday, 9 to 5',
  '24x7': 'Around the clock',
} as const satisfies Record<Hours, string>;

/** The calendar that a new workspace starts with, without holidays. */
export function createDefaultCalendar(hours: Hours, timeZone: string): CalendarDefinition {
  const days = hours === '24x7' ? weekdays : weekdays.slice(0, 5);
  const opening = hours === '24x7' ? allDay : nineToFive;
  return { timeZone, weekly: Object.fromEntries(days.map((day) => [day, opening])) };
}
