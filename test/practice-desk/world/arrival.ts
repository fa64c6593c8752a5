import { botWrites, customerWrites, toCustomerActor } from './acts.ts';
import { receipt, topics } from './catalogue.ts';
import { customers, type DeskCustomer } from './customers.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { channelShares, expectedHourly, peakHourly, priorityShares, shares } from './distributions.ts';
import { hours, minutes } from './durations.ts';
import { createRandom, type Random } from './random.ts';
import type { World } from './world.ts';

/** One possible moment of a new ticket: a Poisson process thinned to what the hour of the week expects. */
export function arrive(world: World, at: number): void {
  world.plan(at + 1 + world.arrivals.waitMs(hours(1) / peakHourly), 'arrival', null);
  if (world.arrivals.chance(expectedHourly(at, world.liveFrom) / peakHourly)) openTicket(world, at);
}

function openTicket(world: World, at: number): void {
  const id = String(world.tickets.size + 1);
  const random = createRandom(`${world.seed}-ticket-${id}`);
  const topic = random.weighted(topics.map((entry) => [entry, entry.weight] as const));
  const ticket: DeskTicket = {
    id,
    random,
    topic,
    subject: random.pick(topic.subjects),
    customer: pickCustomer(random),
    channel: random.weighted(channelShares),
    priority: random.weighted(priorityShares),
    openedAt: at,
    updatedAt: at,
    messages: [],
    status: 'new',
    assigneeId: null,
    groupId: 'tier-1',
    firstAnswerAt: null,
    events: 0,
    course: 0,
  };
  world.tickets.set(id, ticket);
  world.active.add(ticket);
  world.record(ticket, at, toCustomerActor(ticket), {
    type: 'ticket.created',
    status: 'new',
    rawStatus: 'new',
    assigneeId: null,
    groupId: ticket.groupId,
    attributes: {
      subject: ticket.subject,
      channel: ticket.channel,
      category: topic.category,
      priority: ticket.priority,
      customerTier: ticket.customer.tier,
      tags: [topic.category],
      requesterId: ticket.customer.id,
    },
  });
  customerWrites(world, ticket, at, topic.question);
  planBeginning(world, ticket, at);
}

function planBeginning(world: World, ticket: DeskTicket, at: number): void {
  const { random, channel } = ticket;
  const live = channel === 'chat' || channel === 'phone';
  if (!live) world.plan(at + 5_000 + Math.round(random.next() * 40_000), 'receipt', ticket);
  if (!live && random.chance(shares.nudged)) world.plan(at + random.lengthMs(hours(3), 0.6), 'nudge', ticket);
  world.plan(at + (live ? 1_000 : random.lengthMs(minutes(2), 0.8)), 'assign', ticket);
}

/** Square of a uniform number: the first fifth of the list writes almost half of the tickets. */
function pickCustomer(random: Random): DeskCustomer {
  const customer = customers[Math.floor(random.next() ** 2 * customers.length)];
  if (customer === undefined) throw new Error('There are no customers.');
  return customer;
}

/** The automatic receipt that every mail and form gets. */
export function sendReceipt(world: World, at: number, ticket: DeskTicket): void {
  botWrites(world, ticket, at, receipt);
}
