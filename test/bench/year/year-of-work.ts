import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { createSeededRandom } from '@shiftlight/shared/statistics/seeded-random.ts';
import { drawFrom, drawLength, findShare, toSums, type Random, type Weighted } from './draw.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A desk that works for 365 days up to an instant. The same plan gives the same events on every machine. */
export interface YearPlan {
  readonly seed: string;
  readonly agents: number;
  readonly tickets: number;
  /** Nothing happens after it. */
  readonly until: number;
}

export type Channel = 'email' | 'chat' | 'phone' | 'social';

/** Volume by weekday, Monday first: as in business-to-consumer support, with a quiet weekend. */
const weekdays = [1.25, 1.15, 1.05, 1, 0.95, 0.4, 0.3];
/** By month, January first: returns in January, the quiet summer, the weeks before Christmas. */
const months = [1.15, 0.95, 0.95, 0.95, 0.95, 0.9, 0.85, 0.85, 0.95, 1, 1.25, 1.3];
/** By hour of the day: asleep at night, highest before and after noon. */
const hours = [2, 1, 1, 1, 1, 2, 6, 18, 42, 66, 74, 70, 56, 62, 70, 66, 58, 46, 34, 26, 22, 16, 9, 4];

const channels: Weighted<Channel> = [
  ['email', 55],
  ['chat', 25],
  ['phone', 15],
  ['social', 5],
];
/** Few kinds of question make most of the work (Zipf, as in every queue). */
const categories: Weighted<string> = ['delivery', 'returns', 'billing', 'product', 'technical', 'account'].map(
  (category, index) => [category, 1 / (index + 1)],
);
const priorities: Weighted<string> = [
  ['P1', 4],
  ['P2', 14],
  ['P3', 60],
  ['P4', 22],
];
const tiers: Weighted<string> = [
  ['standard', 80],
  ['plus', 15],
  ['vip', 5],
];
/** Median and spread of the wait for the first answer: log-normal by channel, whole lengths and not working time. */
const firstWaits: Readonly<Record<Channel, readonly [medianMs: number, sigma: number]>> = {
  email: [150 * minute, 1.1],
  chat: [70_000, 0.8],
  phone: [25_000, 0.7],
  social: [45 * minute, 1],
};
/** Who is urgent waits for a part of the time. */
const patience: Readonly<Record<string, number>> = { P1: 0.25, P2: 0.6, P3: 1, P4: 1.6 };
/** Most are delighted or angry: answers have the shape of a J. */
const stars: Weighted<number> = [
  [5, 68],
  [4, 14],
  [3, 6],
  [2, 3],
  [1, 9],
];

export interface YearOfWork {
  /** Everything that happened on the ticket of this number, in order. */
  listEvents(ticket: number): readonly TicketEvent[];
}

/** The helpdesk's id of an agent. */
export const toAgentId = (agent: number): string => `agent-${agent}`;

/**
 * A year of a desk, ticket by ticket: tickets come in the order of their numbers. Shares: 45 % need one answer, each further exchange comes
 * with 45 %; 12 % go to a colleague, 4 % are escalated, 6 % reopened; 22 % of the resolved are rated; 0.8 % are deleted, 0.6 % merged.
 * Agents differ in how much they do (log-normal, σ 0.35) and in how quick they are (σ 0.25).
 */
export function createYearOfWork({ seed, agents, tickets, until }: YearPlan): YearOfWork {
  const from = until - 365 * day;
  const dayWeights = Array.from({ length: 365 }, (_, index) => {
    const date = new Date(from + index * day);
    return (weekdays[(date.getUTCDay() + 6) % 7] ?? 1) * (months[date.getUTCMonth()] ?? 1);
  });
  const [daySums, hourSums] = [toSums(dayWeights), toSums(hours)];
  const nature = createSeededRandom(`${seed} agents`);
  const agentSums = toSums(Array.from({ length: agents }, () => drawLength(1_000_000, 0.35, nature)));
  const paces = Array.from({ length: agents }, () => drawLength(1_000_000, 0.25, nature) / 1_000_000);

  function drawOpening(ticket: number, random: Random): number {
    const start = from + findShare(daySums, (ticket + random()) / tickets) * day;
    // Local hours of central Europe, near enough for a load.
    const at = findShare(hourSums, random()) * hour + random() * hour - hour;
    return Math.round(start - (start % day) + at);
  }

  return {
    listEvents(ticket) {
      const random = createSeededRandom(`${seed} ${ticket}`);
      const openedAt = Math.max(from, drawOpening(ticket, random));
      const agent = findShare(agentSums, random());
      const tale = tellTicket({ ticket, openedAt, agent, agents, pace: paces[agent] ?? 1, random });
      return tale.filter(({ at }) => at <= until);
    },
  };
}

interface Telling {
  readonly ticket: number;
  readonly openedAt: number;
  readonly agent: number;
  readonly agents: number;
  readonly pace: number;
  readonly random: Random;
}

function tellTicket({ ticket, openedAt, agent, agents, pace, random }: Telling): readonly TicketEvent[] {
  const ticketId = String(ticket);
  const channel = drawFrom(channels, random);
  const priority = drawFrom(priorities, random);
  const customer: Actor = { kind: 'customer', personId: `customer-${Math.floor(random() * 400_000)}` };
  let owner: Actor = { kind: 'agent', personId: toAgentId(agent) };
  const events: TicketEvent[] = [];
  let at = openedAt;
  const base = (actor: Actor) => ({ id: `${ticket}-${events.length}`, ticketId, at, order: events.length, actor });
  const say = (actor: Actor) =>
    events.push({
      ...base(actor),
      ...{ type: 'message.added', visibility: 'public', automatic: false, channel, lengthChars: 240 },
    });
  const move = (actor: Actor, status: 'open' | 'pending' | 'solved') =>
    events.push({ ...base(actor), type: 'status.changed', status, rawStatus: status });
  const wait = (medianMs: number, sigma: number) => (at += drawLength(medianMs * pace, sigma, random));
  const live = channel === 'chat' || channel === 'phone';

  events.push({
    ...base(customer),
    ...{ type: 'ticket.created', status: 'new', rawStatus: 'new', assigneeId: null, groupId: `group-${channel}` },
    attributes: {
      ...{ subject: `Question ${ticket}`, channel, priority, requesterId: customer.personId },
      category: drawFrom(categories, random),
      customerTier: drawFrom(tiers, random),
    },
  });
  say(customer);
  if (random() < 0.008) {
    wait(5 * hour, 1);
    events.push({ ...base({ kind: 'system', personId: null }), type: 'ticket.deleted' });
    return events;
  }
  const [median, sigma] = firstWaits[channel];
  wait(median * (patience[priority] ?? 1), sigma);
  events.push({ ...base(owner), type: 'assignee.changed', assigneeId: owner.personId });
  say(owner);
  if (random() < 0.006) {
    events.push({ ...base(owner), type: 'ticket.merged', intoTicketId: String(Math.max(0, ticket - 1)) });
    return events;
  }
  if (random() < 0.12) {
    owner = { kind: 'agent', personId: toAgentId((agent + 1 + Math.floor(random() * 24)) % agents) };
    events.push({ ...base(owner), type: 'assignee.changed', assigneeId: owner.personId });
  }
  if (random() < 0.04) events.push({ ...base(owner), type: 'ticket.escalated', toTier: 2 });
  for (let exchange = 0; exchange < 6 && random() < 0.45; exchange += 1) {
    move(owner, 'pending');
    wait(live ? 2 * minute : 9 * hour, 1);
    say(customer);
    move(customer, 'open');
    wait(live ? minute : 100 * minute, 1);
    say(owner);
  }
  wait(live ? 4 * minute : 3 * hour, 1.2);
  move(owner, 'solved');
  if (random() < 0.06) {
    wait(20 * hour, 0.9);
    say(customer);
    move(customer, 'open');
    wait(2 * hour, 1);
    say(owner);
    move(owner, 'solved');
  }
  if (random() < 0.22) {
    wait(6 * hour, 1.3);
    const value = drawFrom(stars, random);
    events.push({ ...base(customer), type: 'survey.answered', survey: 'csat', value, scaleMin: 1, scaleMax: 5 });
  }
  return events;
}
