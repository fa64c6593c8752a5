import {
  createJointReceipt,
  type FigureReceipt,
  type UncountedCase,
} from '@shiftlight/shared/metrics/figure-receipt.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import { countOtherwise, type OtherCount } from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type {
  CasesView,
  CountedLine,
  ReceiptTicket,
  ReceiptView,
  StruckLine,
} from '@shiftlight/shared/views/receipt-view.ts';
import type { Counting, OwnPart } from './figure-context.ts';
import type { CasesInput } from './me.schema.ts';

/** Every case of a figure, newest first. */
export interface OwnCases {
  readonly receipt: FigureReceipt;
  readonly counted: readonly CountedLine[];
  readonly struck: readonly StruckLine[];
  /** Asked for on a bill alone, not for every page of its lines. */
  readonly countOthers: () => readonly OtherCount[];
}

/** Lines of each kind on a bill; the rest is one line with its sum. */
export const linesOnBill = 25;

/** All cases of a person's figure, counted or not, with their tickets. */
export function listOwnCases(
  metric: Metric,
  parts: readonly OwnPart[],
  counting: Counting,
  { from, to }: Stretch,
): OwnCases {
  const context = { ...counting, from, to, agentId: null, asOf: counting.now };
  const receipt = createJointReceipt(metric, parts, context, Number.POSITIVE_INFINITY);
  const tickets = parts.map(({ input }) => new Map(input.tickets.map(({ facts }) => [facts.ticketId, facts])));
  const toCase = ({ part, subject, subjectId, corrections }: Omit<UncountedCase, 'reason'>) => {
    const facts = subject === 'ticket' ? tickets[part]?.get(subjectId) : undefined;
    const connectorId = parts[part]?.connectorId;
    const ticket = facts === undefined || connectorId === undefined ? null : toTicket(connectorId, facts);
    return {
      subject,
      subjectId,
      ticket,
      lastAt: facts?.lastEventAt ?? 0,
      ...(corrections !== undefined && { corrections }),
    };
  };
  const counted = receipt.counted
    .map((one): CountedLine => {
      const { lastAt: _, ...rest } = toCase(one);
      const { at, value, weight } = one.observation;
      return { ...rest, at, value, ...(weight !== undefined && { weight }) };
    })
    .sort((a, b) => b.at - a.at || (a.subjectId < b.subjectId ? -1 : 1));
  const struck = receipt.notCounted
    .map((one) => ({ ...toCase(one), reason: one.reason }))
    .sort((a, b) => b.lastAt - a.lastAt || (a.subjectId < b.subjectId ? -1 : 1))
    .map(({ lastAt: _, ...line }): StruckLine => line);
  return { receipt, counted, struck, countOthers: () => countOtherwise(metric, parts, context) };
}

function toTicket(connectorId: string, { ticketId, subject, status }: TicketFacts): ReceiptTicket {
  return { connectorId, externalId: ticketId, subject, status };
}

/** The bill: the first lines of each kind, the worth of the rest, and a sum that adds up. */
export function toReceiptView(metric: Metric, cases: OwnCases, counting: Counting): ReceiptView {
  const { receipt, counted, struck, countOthers } = cases;
  const otherwise = countOthers();
  const { figure, definition, source, attribution, held, from, to, countedTotal, notCountedTotal, reasons } = receipt;
  const rest = counted.slice(linesOnBill);
  return {
    figure,
    missing: listMissingNeeds(metric, counting.received),
    ...(metric.partsUnit !== undefined && { partsUnit: metric.partsUnit }),
    definition,
    source,
    attribution,
    ...(held.some(({ variant }) => variant !== null) && { held }),
    ...(otherwise.length > 0 && { otherwise }),
    workingTimeZone: counting.calendar?.timeZone ?? null,
    timeZone: counting.timeZone,
    from,
    to,
    counted: counted.slice(0, linesOnBill),
    countedTotal,
    restValue: rest.reduce((sum, { value }) => sum + value, 0),
    struck: struck.slice(0, linesOnBill),
    struckTotal: notCountedTotal,
    reasons,
    arithmetic:
      receipt.arithmetic === null
        ? null
        : { numerator: receipt.arithmetic.numerator, denominator: receipt.arithmetic.denominator },
    serverNow: counting.now,
  };
}

/** One page of the cases of one kind. */
export function toCasesView(
  { counted, struck }: OwnCases,
  { kind, reason, offset, limit }: Omit<CasesInput, 'period' | 'metric'>,
): CasesView {
  if (kind === 'counted') return { counted: counted.slice(offset, offset + limit), struck: [], total: counted.length };
  const asked = reason === undefined ? struck : struck.filter((line) => line.reason === reason);
  return { counted: [], struck: asked.slice(offset, offset + limit), total: asked.length };
}
