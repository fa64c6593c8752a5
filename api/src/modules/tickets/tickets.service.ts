import { statusCategories, type StatusCategory } from '@shiftlight/shared/events/status.ts';
import type { DisputeMark } from '@shiftlight/shared/views/dispute-view.ts';
import type { CalendarView, TicketRef, TicketsView, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { withoutHiddenOwners } from './hide-owners.ts';
import type { TicketsRepository, TicketViewRow } from './tickets.repository.ts';

export type TicketsService = ReturnType<typeof createTicketsService>;

export interface TicketsDependencies {
  readonly repository: TicketsRepository;
  readonly rules: RulesCache;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

/** For whom a view is made. */
export type TicketsViewer = Pick<Viewer, 'workspaceId' | 'memberId'>;

/** Tickets as surfaces draw them. */
export function createTicketsService({ repository, rules, openGate, now }: TicketsDependencies) {
  async function toTicketsView(viewer: TicketsViewer, rows: readonly TicketViewRow[]): Promise<TicketsView> {
    const [{ storedCalendars }, { worksCouncil }] = await Promise.all([
      rules.get(viewer.workspaceId),
      openGate(viewer),
    ]);
    const calendarIds = new Set(rows.flatMap((row) => row.clocks.map((clock) => clock.calendarId)));
    const calendars: CalendarView[] = [];
    for (const id of calendarIds) {
      const stored = id === null ? undefined : storedCalendars.get(id);
      if (stored !== undefined) {
        calendars.push({ id: stored.id, version: stored.version, name: stored.name, definition: stored.definition });
      }
    }
    const tickets = rows.map((row) =>
      toTicketView(worksCouncil ? { ...row, clocks: withoutHiddenOwners(row, viewer.memberId) } : row),
    );
    return { serverNow: now(), tickets, calendars };
  }

  return {
    toTicketsView,

    /** The tickets that exist among `refs`; unknown ones are left out. */
    async lookup(viewer: TicketsViewer, refs: readonly TicketRef[]): Promise<TicketsView> {
      return toTicketsView(viewer, await repository.listByKeys(viewer.workspaceId, refs));
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
