import { compareClocks } from '@shiftlight/shared/disputes/compare-clocks.ts';
import type { DisputeTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { ChosenCorrection, DisputeEffect } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { foldTicket } from '../../ingest/fold-tickets.ts';
import { compareFigures } from './compare-figures.ts';
import type { DisputeSources } from './dispute-sources.ts';
import { toCorrectionEvents } from './to-correction-events.ts';

export interface EffectRequest {
  readonly workspaceId: string;
  /** Whose figures. */
  readonly memberId: string;
  readonly disputeId: string;
  readonly target: DisputeTarget;
  readonly corrections: readonly ChosenCorrection[];
}

interface TicketPair {
  readonly ref: TicketRef;
  readonly before: MeasuredTicket;
  readonly after: MeasuredTicket;
}

/**
 * What corrections change, or would: the same tickets folded without and with them. Figures are those of the member in the disputed
 * period, else in the month in which the earliest corrected event happened.
 */
export async function findEffect(sources: DisputeSources, request: EffectRequest): Promise<DisputeEffect> {
  const { workspaceId, memberId, target } = request;
  const loaded = await Promise.all(listTickets(request.corrections).map((ref) => load(sources, request, ref)));
  const pairs = loaded.map(({ pair }) => pair);
  const correctedAt = loaded.flatMap(({ correctedAt }) => correctedAt);
  const { from, to } = await findPeriod(sources, workspaceId, target, Math.min(...correctedAt));
  const [identities, touching, { mainCalendar, getMetric }, timeZone] = await Promise.all([
    sources.tickets.listIdentities(workspaceId, memberId),
    sources.tickets.listTouching(workspaceId, memberId, from, to),
    sources.rules.get(workspaceId),
    sources.findTimeZone(workspaceId),
  ]);
  const others = touching.filter(
    ({ connectorId, facts }) =>
      !pairs.some(({ ref }) => ref.connectorId === connectorId && ref.externalId === facts.ticketId),
  );
  const withPairs = (pick: (pair: TicketPair) => MeasuredTicket) => [
    ...others,
    ...pairs.map((pair) => ({ connectorId: pair.ref.connectorId, ...pick(pair) })),
  ];
  return {
    clocks: pairs.flatMap(({ ref, before, after }) =>
      compareClocks(before.clocks, after.clocks).map((difference) => ({ ...difference, ticketId: ref.externalId })),
    ),
    figures: compareFigures(
      identities,
      withPairs(({ before }) => before),
      withPairs(({ after }) => after),
      { calendar: mainCalendar, from, to, variant: null, timeZone },
      getMetric,
    ),
    from,
    to,
    timeZone,
  };
}

async function load(sources: DisputeSources, request: EffectRequest, ref: TicketRef) {
  const { workspaceId, disputeId, corrections } = request;
  const now = sources.now();
  const events = await sources.history.listEvents(workspaceId, ref);
  const rules = await sources.rules.get(workspaceId);
  const own = corrections.filter(
    ({ connectorId, ticketId }) => connectorId === ref.connectorId && ticketId === ref.externalId,
  );
  const without = events.filter((event) => !(event.type === 'event.corrected' && event.disputeId === disputeId));
  const decision = { disputeId, decidedBy: request.memberId, reason: '', at: now };
  const fold = (input: readonly TicketEvent[]) => foldTicket({ workspaceId, ...ref }, input, rules, now).state;
  const correctedIds = new Set(own.map(({ sourceEventId }) => sourceEventId));
  return {
    pair: {
      ref,
      before: fold(without),
      after: fold([...without, ...toCorrectionEvents(decision, own)]),
    },
    correctedAt: events.flatMap(({ id, at }) => (correctedIds.has(id) ? [at] : [])),
  };
}

async function findPeriod(
  { findTimeZone, now }: DisputeSources,
  workspaceId: string,
  target: DisputeTarget,
  correctedAt: number,
) {
  if (target.kind === 'figure') return { from: target.from, to: target.to };
  const timeZone = await findTimeZone(workspaceId);
  const day = Temporal.Instant.fromEpochMilliseconds(correctedAt).toZonedDateTimeISO(timeZone);
  const month = day.with({ day: 1 }).startOfDay();
  const nextMonth = month.add({ months: 1 }).startOfDay();
  return { from: month.epochMilliseconds, to: Math.min(nextMonth.epochMilliseconds, now()) };
}

function listTickets(corrections: readonly ChosenCorrection[]): readonly TicketRef[] {
  const refs = corrections.map(({ connectorId, ticketId }) => ({ connectorId, externalId: ticketId }));
  return [...new Map(refs.map((ref) => [`${ref.connectorId}/${ref.externalId}`, ref])).values()];
}
