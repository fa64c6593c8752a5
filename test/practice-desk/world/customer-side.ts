import { customerWrites, getAgent, setStatus, systemActor, toCustomerActor } from './acts.ts';
import { followUp, nudge } from './catalogue.ts';
import { surveyShares } from './distributions.ts';
import type { DeskTicket } from './desk-ticket.ts';
import { hours } from './durations.ts';
import { planAnswerAt } from './roster.ts';
import type { World } from './world.ts';

/** Impatient, but only while nobody has answered. */
export function customerNudges(world: World, at: number, ticket: DeskTicket): void {
  if (ticket.firstAnswerAt === null) customerWrites(world, ticket, at, nudge);
}

/** Answers a question of ours, or comes back to a solved ticket. */
export function customerReturns(world: World, at: number, ticket: DeskTicket): void {
  customerWrites(world, ticket, at, followUp);
  setStatus(world, ticket, at + 1_000, toCustomerActor(ticket), 'open');
  world.plan(planAnswerAt(world, ticket, getAgent(ticket.assigneeId), at), 'answer', ticket);
}

export function answerSurvey(world: World, at: number, ticket: DeskTicket): void {
  const waitedMs = (ticket.firstAnswerAt ?? at) - ticket.openedAt;
  const value = ticket.random.weighted(waitedMs < hours(2) ? surveyShares.quick : surveyShares.slow);
  world.record(ticket, at, toCustomerActor(ticket), {
    type: 'survey.answered',
    survey: 'csat',
    value,
    scaleMin: 1,
    scaleMax: 5,
  });
}

export function close(world: World, at: number, ticket: DeskTicket): void {
  setStatus(world, ticket, at, systemActor, 'closed');
}

/** The customer wrote twice about the same thing: the younger ticket goes into the older one. */
export function mergeIntoOlder(world: World, at: number, ticket: DeskTicket): void {
  const older = [...world.active].find(({ customer, id }) => customer === ticket.customer && id !== ticket.id);
  if (older === undefined || ticket.firstAnswerAt !== null || Number(older.id) > Number(ticket.id)) return;
  ticket.course += 1;
  world.record(
    ticket,
    at,
    { kind: 'agent', personId: ticket.assigneeId },
    { type: 'ticket.merged', intoTicketId: older.id },
  );
  setStatus(world, ticket, at, systemActor, 'closed');
}
