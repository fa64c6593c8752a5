import { statusCategories, type StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { DisputeMark } from '@shiftlight/shared/views/dispute-view.ts';
import type { CalendarView, TicketRef, TicketsView, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { TicketsRepository, TicketViewRow } from './tickets.repository.ts';

export type TicketsService = ReturnType<typeof createTicketsService>;

export interface TicketsDependencies {
  readonly repository: TicketsRepository;
  readonly rules: RulesCache;
  readonly now: () => number;
}

/** Tickets as surfaces draw them. */
export function createTicketsService({ repository, rules, now }: TicketsDependencies) {
  async function toTicketsView(workspaceId: string, rows: readonly TicketViewRow[]): Promise<TicketsView> {
    const { storedCalendars } = await rules.get(workspaceId);
    const calendarIds = new Set(rows.flatMap((row) => row.clocks.map((clock) => clock.calendarId)));
    const calendars: CalendarView[] = [];
    for (const id of calendarIds) {
      const stored = id === null ? undefined : storedCalendars.get(id);
      if (stored !== undefined) {
        calendars.push({ id: stored.id, version: stored.version, name: stored.name, definition: stored.definition });
      }
    }
    return { serverNow: now(), tickets: rows.map(toTicketView), calendars };
  }

  return {
    toTicketsView,

    /** The tickets that exist among `refs`; unknown ones are left out. */
    async lookup(workspaceId: string, refs: readonly TicketRef[]): Promise<TicketsView> {
      return toTicketsView(workspaceId, await repository.listByKeys(workspaceId, refs));
    },
  };
}

function toTicketView(row: TicketViewRow): TicketView {
  return {
    connectorId: row.connectorId,
    externalId: row.externalId,
    subject: row.subject,
    status: parseStatus(row.status),
    rawStatus: row.rawStatus,
    priority: row.priority,
    customerTier: row.customerTier,
    channel: row.channel,
    groupId: row.groupId,
    isAssigned: row.isAssigned,
    assigneeId: row.assigneeId,
    assigneeMemberId: row.assigneeMemberId,
    assigneeName: row.assigneeName,
    openedAt: row.openedAt,
    updatedAt: row.lastEventAt,
    clocks: row.clocks,
    disputes: row.disputes.map(toDisputeMark),
    position: row.position,
  };
}

function toDisputeMark(target: TicketViewRow['disputes'][number]): DisputeMark {
  return target.kind === 'event'
    ? { kind: 'event', sourceEventId: target.sourceEventId }
    : { kind: 'clock', clockKind: target.clockKind, cycle: target.cycle };
}

/** Narrows stored text. Throws when the database holds something else. */
function parseStatus(text: string): StatusCategory {
  const status = statusCategories.find((candidate) => candidate === text);
  if (status === undefined) throw new Error(`Unknown status in the database: ${text}`);
  return status;
}
