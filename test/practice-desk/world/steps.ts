import { answer, assignTicket, solve } from './answering.ts';
import { arrive, sendReceipt } from './arrival.ts';
import { answerSurvey, close, customerNudges, customerReturns, mergeIntoOlder } from './customer-side.ts';
import type { DeskTicket } from './desk-ticket.ts';
import type { World } from './world.ts';

export type StepName =
  'arrival' | 'receipt' | 'nudge' | 'assign' | 'answer' | 'customer-returns' | 'merge' | 'solve' | 'survey' | 'close';

type Step = (world: World, at: number, ticket: DeskTicket | null) => void;

/** Everything that can happen on the desk by itself. */
export const steps = {
  arrival: arrive,
  receipt: onTicket(sendReceipt),
  nudge: onTicket(customerNudges),
  assign: onTicket(assignTicket),
  answer: onTicket(answer),
  'customer-returns': onTicket(customerReturns),
  merge: onTicket(mergeIntoOlder),
  solve: onTicket(solve),
  survey: onTicket(answerSurvey),
  close: onTicket(close),
} as const satisfies Record<StepName, Step>;

function onTicket(step: (world: World, at: number, ticket: DeskTicket) => void): Step {
  return (world, at, ticket) => {
    if (ticket !== null) step(world, at, ticket);
  };
}
