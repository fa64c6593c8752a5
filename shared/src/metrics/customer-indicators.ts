import { eventsOfType, type BusinessEvent } from '../events/business-events.ts';
import { meanOf } from '../statistics/spread.ts';
import { listCustomersAtStart, type CustomerRevenue } from './customer-revenue.ts';
import { byTime, groupBy } from './event-cases.ts';
import type { MeasuredTicket } from './measured-ticket.ts';
import type { MetricContext } from './metric-context.ts';
import type { MetricData } from './metric-data.ts';
import { toScale } from './rating.ts';

/** Signs that a customer may leave. Source: Customer success metrics (early warning indicators). */
export const indicatorIds = ['usage', 'tickets', 'satisfaction', 'payment', 'contact'] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** One sign for one customer: `warns` null = not enough known to say. `detail` says in words what was seen. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly warns: boolean | null;
  readonly detail: string;
}

/** The signs of one customer in a period. */
export interface CustomerIndicators {
  readonly customer: CustomerRevenue;
  readonly indicators: readonly Indicator[];
}

const usageFallRatio = 0.3;
const lowSatisfaction = 3.5;
const ticketRiseRatio = 1.5;
const ticketRiseAtLeast = 3;

interface CustomerData {
  readonly tickets: readonly MeasuredTicket[];
  readonly events: readonly BusinessEvent[];
  readonly context: Pick<MetricContext, 'from' | 'to'>;
}

/** The early signs of every customer that had revenue at the start of the period; tickets belong to a customer through its requesters. */
export function listCustomerIndicators(
  data: MetricData,
  context: Pick<MetricContext, 'from' | 'to'>,
): CustomerIndicators[] {
  const customerOf = new Map<string, string>();
  for (const profile of eventsOfType(data.events, 'customer.profiled').toSorted(byTime)) {
    for (const requesterId of profile.requesterIds) customerOf.set(requesterId, profile.customerId);
  }
  const ownEvents = groupBy(
    data.events.filter((event) => 'customerId' in event && event.customerId !== null),
    (event) => ('customerId' in event ? (event.customerId ?? '') : ''),
  );
  const ownTickets = new Map<string, MeasuredTicket[]>();
  for (const ticket of data.tickets) {
    const customerId = customerOf.get(ticket.facts.requesterId ?? '');
    if (customerId === undefined) continue;
    const known = ownTickets.get(customerId);
    if (known === undefined) ownTickets.set(customerId, [ticket]);
    else known.push(ticket);
  }
  return listCustomersAtStart(data.events, context).map((customer) => {
    const own = {
      tickets: ownTickets.get(customer.customerId) ?? [],
      events: ownEvents.get(customer.customerId) ?? [],
      context,
    };
    return {
      customer,
      indicators: [readUsage(own), readTickets(own), readSatisfaction(own), readPayment(own), readContact(own)],
    };
  });
}

function readUsage({ events, context }: CustomerData): Indicator {
  const usage = eventsOfType(events, 'usage.measured').filter(({ at }) => at < context.to);
  const latest = usage.at(-1);
  const before = usage.at(-2);
  if (latest === undefined || before === undefined || before.amount <= 0)
    return { id: 'usage', warns: null, detail: 'Usage not known' };
  const changeRatio = latest.amount / before.amount - 1;
  return {
    id: 'usage',
    warns: changeRatio <= -usageFallRatio,
    detail: `Usage ${toPercent(changeRatio)} on the period before`,
  };
}

function readTickets({ tickets, context }: CustomerData): Indicator {
  const lengthMs = context.to - context.from;
  const countIn = (from: number, to: number) =>
    tickets.filter(({ facts }) => facts.openedAt >= from && facts.openedAt < to).length;
  const now = countIn(context.from, context.to);
  const before = countIn(context.from - lengthMs, context.from);
  const warns = now - before >= ticketRiseAtLeast && now >= before * ticketRiseRatio;
  return { id: 'tickets', warns, detail: `${now} ${now === 1 ? 'ticket' : 'tickets'}, ${before} in the period before` };
}

function readSatisfaction({ tickets, context }: CustomerData): Indicator {
  const answers = tickets.flatMap(({ facts }) =>
    facts.surveys.filter(({ kind, at }) => kind === 'csat' && at >= context.from && at < context.to),
  );
  if (answers.length === 0) return { id: 'satisfaction', warns: null, detail: 'No satisfaction answer' };
  const mean = meanOf(answers.map((answer) => toScale(answer, 1, 5)));
  return { id: 'satisfaction', warns: mean < lowSatisfaction, detail: `Satisfaction ${mean.toFixed(1)} of 5` };
}

function readPayment({ events, context }: CustomerData): Indicator {
  const late = eventsOfType(events, 'payment.delayed').filter(({ at }) => at >= context.from && at < context.to);
  return {
    id: 'payment',
    warns: late.length > 0,
    detail: late.length > 0 ? 'Payment late or disputed' : 'Payments in time',
  };
}

function readContact({ events, context }: CustomerData): Indicator {
  const changed = eventsOfType(events, 'contact.changed').some(({ at }) => at >= context.from && at < context.to);
  return { id: 'contact', warns: changed, detail: changed ? 'Key contact changed' : 'Same key contact' };
}

function toPercent(ratio: number): string {
  const percent = Math.round(ratio * 100);
  return `${percent > 0 ? '+' : percent < 0 ? '−' : ''}${Math.abs(percent)} %`;
}
