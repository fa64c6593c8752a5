import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { Dataset } from './datasets.ts';

/** A row of an event log. */
export interface LogRow {
  readonly at: number;
  /** Activity or status. */
  readonly label: string;
  readonly resource: string;
}

const SECOND = 1000;
/** A clock that pauses in pending and in nothing else, even when solved: its used time is the case without its waits. */
const exceptWaits = { kind: 'requester-wait', budgetMs: 0, pauseIn: ['pending'] } as const;

/** The rows as our events; each row takes the case into its status, and solved is kept open so that the whole case counts. */
function toEvents(dataset: Dataset, rows: readonly LogRow[]): readonly TicketEvent[] {
  return rows.map((row, order) => {
    const base = {
      id: String(order),
      ticketId: 'case',
      at: row.at,
      order,
      actor: { kind: 'agent', personId: row.resource },
    } as const;
    const status = dataset.toStatus(row.label) === 'pending' ? 'pending' : 'open';
    return order === 0
      ? {
          ...base,
          type: 'ticket.created',
          status,
          rawStatus: row.label,
          assigneeId: row.resource,
          groupId: null,
          attributes: {},
        }
      : { ...base, type: 'status.changed', status, rawStatus: row.label };
  });
}

/** Wall-clock and working seconds of a case, with and without its waits, and how often it was resolved. */
export function summariseCase(
  dataset: Dataset,
  rows: readonly LogRow[],
  calendar: Calendar,
): Readonly<Record<string, unknown>> {
  const ordered = rows
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.at - b.row.at || a.index - b.index)
    .map(({ row }) => row);
  const firstAt = ordered[0]?.at ?? 0;
  const lastAt = ordered.at(-1)?.at ?? 0;
  const policy = (calendarId: string | null) => [
    { id: 'log', version: 1, name: 'Log', targets: [{ ...exceptWaits, calendarId }] },
  ];
  const state = createTicketFold({ policies: policy('log'), calendars: new Map([['log', calendar]]) }).run(
    toEvents(dataset, ordered),
  );
  const clock = state.clocks[0];
  const trailing = clock && clock.paused === null ? calendar.workingMs(clock.countedUntil, lastAt) : 0;
  const resolved = ordered.map(({ label }) => dataset.toStatus(label) === 'solved');
  const firstResolved = resolved.indexOf(true);
  const resolutions = ordered.filter(({ label }) => label === dataset.resolveLabel).length;
  const reopened =
    dataset.resolveLabel === null
      ? firstResolved >= 0 && resolved.slice(firstResolved).includes(false)
      : resolutions > 1;
  return {
    calendarSeconds: (lastAt - firstAt) / SECOND,
    waitSeconds: state.facts.statusMs.pending / SECOND,
    businessSeconds: calendar.workingMs(firstAt, lastAt) / SECOND,
    businessSecondsExclWait: ((clock?.usedMs ?? 0) + trailing) / SECOND,
    firstCompletionSeconds: firstResolved < 0 ? null : ((ordered[firstResolved]?.at ?? 0) - firstAt) / SECOND,
    resolutions,
    reopened,
    distinctResources: new Set(ordered.map(({ resource }) => resource)).size,
  };
}
