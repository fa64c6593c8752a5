import { compareEvents } from '@shiftlight/shared/events/compare-events.ts';
import { correctEvents, isTold } from '@shiftlight/shared/events/correct-events.ts';
import type { Correction } from '@shiftlight/shared/events/correction.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { createClockReceipt } from '@shiftlight/shared/sla/clock-receipt.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { ClockReceiptView, ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { StoredCalendar } from '../../rules/rules.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import type { HistoryPerson, TicketHistoryRepository } from './ticket-history.repository.ts';
import { listPersonIds, toEventView } from './to-event-view.ts';

export type TicketReceiptsService = ReturnType<typeof createTicketReceiptsService>;

export interface TicketReceiptsDependencies {
  readonly repository: TicketHistoryRepository;
  readonly rules: RulesCache;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

/** Clocks that have ended are of interest for a while: the newest of them are explained, the others only counted. */
const endedClocks = 4;

/** What every clock of a ticket shows, and why. */
export function createTicketReceiptsService({ repository, rules, audit, openGate, now }: TicketReceiptsDependencies) {
  return {
    /** Receipts of the clocks that count and of the newest that ended, all folded anew from the events. Throws NOT_FOUND for an unknown ticket. */
    async receipts(viewer: Viewer, ref: TicketRef): Promise<ReceiptsView> {
      const { workspaceId } = viewer;
      const [gate, head, unordered, compiled, foundLater] = await Promise.all([
        openGate(viewer),
        repository.findHead(workspaceId, ref),
        repository.listEvents(workspaceId, ref),
        rules.get(workspaceId),
        repository.listFoundLater(workspaceId, ref),
      ]);
      if (head === null)
        throw new ShiftlightError('NOT_FOUND', 'Shiftlight does not know this ticket. It may not have been read yet.');
      const events = unordered.toSorted(compareEvents);
      const people = await repository.listPeople(workspaceId, ref.connectorId, listPeopleOf(events, head.clocks));
      const told = events.filter(isTold);
      const { corrections } = correctEvents(events);
      const deciders = await repository.listMemberNames(workspaceId, listDeciders(corrections));
      const names = new Map([
        ...people.map(({ externalId, name }) => [externalId, name] as const),
        ...deciders.map(({ memberId, name }) => [memberId, name] as const),
      ]);
      const serverNow = now();
      const source: Source = {
        events,
        helpdesk: { connectorId: ref.connectorId, name: head.helpdeskName },
        policies: compiled.listPolicies(head.policyVersion),
        calendars: compiled.storedCalendars,
        now: serverNow,
      };
      const receipts = pickClocks(head.clocks)
        .map((clock) => toReceipt(source, clock))
        .filter((receipt) => receipt !== null)
        .map((receipt) => withoutHiddenOwners(receipt, people, gate));
      await recordLooks(viewer, ref, receipts, people);
      return {
        serverNow,
        receipts,
        events: told.map((event) => toEventView(event, names, corrections, foundLater)),
        names: Object.fromEntries(names),
      };
    },
  };

  /** Time that a clock counted under somebody is a figure of theirs. */
  async function recordLooks(
    viewer: Viewer,
    { externalId }: TicketRef,
    receipts: readonly ClockReceiptView[],
    people: readonly HistoryPerson[],
  ): Promise<void> {
    const owners = new Set(receipts.flatMap((receipt) => receipt.owners.map(({ ownerId }) => ownerId)));
    const members = new Set(people.filter((person) => owners.has(person.externalId)).map(({ memberId }) => memberId));
    for (const subjectMemberId of members) {
      if (subjectMemberId !== null)
        await audit.recordView({ viewer, subjectMemberId, what: `clocks of ticket ${externalId}` });
    }
  }
}

interface Source {
  readonly events: readonly TicketEvent[];
  readonly helpdesk: { readonly connectorId: string; readonly name: string };
  readonly policies: readonly SlaPolicy[];
  readonly calendars: ReadonlyMap<string, StoredCalendar>;
  readonly now: number;
}

function pickClocks(clocks: readonly Clock[]): readonly Clock[] {
  const counting = clocks.filter(({ stoppedAt }) => stoppedAt === null);
  const ended = clocks.filter(({ stoppedAt }) => stoppedAt !== null);
  return [...counting, ...ended.toSorted((a, b) => (b.stoppedAt ?? 0) - (a.stoppedAt ?? 0)).slice(0, endedClocks)];
}

function toReceipt(
  { events, helpdesk, policies, calendars, now }: Source,
  { kind, cycle }: Clock,
): ClockReceiptView | null {
  const definitions = new Map([...calendars].map(([id, { definition }]) => [id, definition]));
  const { connectorId, name } = helpdesk;
  const receipt = createClockReceipt({ events, connectorId, policies, calendars: definitions, kind, cycle, now });
  if (receipt === null) return null;
  const { calendarId } = receipt.clock;
  const calendar = calendarId === null ? undefined : calendars.get(calendarId);
  return {
    clock: receipt.clock,
    reading: receipt.reading,
    policyName: receipt.policyName,
    policyVersion: receipt.policyVersion,
    // Of the helpdesks that a policy names, the one that the ticket is in is the reason, by its name.
    conditions: receipt.conditions.map(({ field, values }) => ({
      field,
      values: field === 'connectorId' ? [name] : values,
    })),
    calendar:
      calendar === undefined
        ? null
        : { name: calendar.name, version: calendar.version, timeZone: calendar.definition.timeZone },
    spans: receipt.spans,
    events: receipt.events,
    owners: receipt.owners,
    countedMs: receipt.countedMs,
    uncountedMs: receipt.uncountedMs,
  };
}

/** Has no name, so that it reads as “somebody”. */
const somebodyElse = '';

/** How long each colleague held the clock is a figure of theirs: where single people are not shown, they become one. */
function withoutHiddenOwners(
  receipt: ClockReceiptView,
  people: readonly HistoryPerson[],
  gate: FigureGate,
): ClockReceiptView {
  if (!gate.worksCouncil) return receipt;
  const memberIds = new Map(people.map(({ externalId, memberId }) => [externalId, memberId]));
  const isShown = (ownerId: string | null) => {
    const memberId = ownerId === null ? null : memberIds.get(ownerId);
    return ownerId === null || (typeof memberId === 'string' && gate.showsPerson(memberId));
  };
  const shown = receipt.owners.filter(({ ownerId }) => isShown(ownerId));
  const hidden = receipt.owners.filter(({ ownerId }) => !isShown(ownerId));
  if (hidden.length === 0) return receipt;
  const countedMs = hidden.reduce((sum, owner) => sum + owner.countedMs, 0);
  const owners = [...shown, { ownerId: somebodyElse, countedMs }];
  return { ...receipt, clock: { ...receipt.clock, owners: [] }, owners };
}

function listPeopleOf(events: readonly TicketEvent[], clocks: readonly Clock[]): readonly string[] {
  const owners = clocks.flatMap((clock) => clock.owners.map(({ ownerId }) => ownerId)).filter((id) => id !== null);
  const told = [...events.filter(isTold), ...correctEvents(events).events];
  return [...new Set([...told.flatMap(listPersonIds), ...owners])];
}

function listDeciders(corrections: readonly Correction[]): readonly string[] {
  return [...new Set(corrections.map(({ decidedBy }) => decidedBy))];
}
