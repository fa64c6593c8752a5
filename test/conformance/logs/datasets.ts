import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import type { StatusCategory } from '@shiftlight/shared/events/status.ts';

/** How rows of a public event log become statuses of our vocabulary. */
export interface Dataset {
  readonly id: string;
  readonly columns: { readonly caseId: string; readonly label: string; readonly resource: string; readonly at: string };
  /** What a row is called in the names of figures. */
  readonly labelName: 'activity' | 'status';
  readonly schedule: CalendarDefinition;
  toStatus(label: string): StatusCategory;
  /** Resolutions are rows of this label, each one counted; null where a move to solved counts. */
  readonly resolveLabel: string | null;
}

const workdays = (intervals: readonly (readonly [string, string])[]): CalendarDefinition['weekly'] => ({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
});

/** Help desk of an Italian company (4TU 0c60edf1) and BPI Challenge 2013 incidents (4TU 500573e6). The logs themselves are not part of the project. */
export const datasets: readonly Dataset[] = [
  {
    id: 'helpdesk-italy',
    columns: { caseId: 'case:concept:name', label: 'Activity', resource: 'Resource', at: 'time:timestamp' },
    labelName: 'activity',
    schedule: {
      timeZone: 'Europe/Rome',
      weekly: workdays([
        ['09:00', '13:00'],
        ['14:00', '18:00'],
      ]),
    },
    toStatus: (label) => {
      if (label === 'Wait') return 'pending';
      if (label === 'Resolve ticket') return 'solved';
      return label === 'Closed' ? 'closed' : 'open';
    },
    resolveLabel: 'Resolve ticket',
  },
  {
    id: 'bpi13-incidents',
    columns: { caseId: 'case_id', label: 'status', resource: 'resource', at: 'timestamp' },
    labelName: 'status',
    schedule: { timeZone: 'Europe/Stockholm', weekly: workdays([['08:00', '17:00']]) },
    toStatus: (label) => {
      if (label.startsWith('Accepted/Wait')) return 'pending';
      if (label.startsWith('Completed/')) return 'solved';
      return 'open';
    },
    resolveLabel: null,
  },
];
