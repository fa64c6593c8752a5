import { expect } from 'vitest';
import { explain } from './connector-kinds.ts';

/** A row of a table of deliveries: what one says, and what follows from it. */
export interface DeliveryRow {
  readonly name: string;
  readonly body: unknown;
  /** Tickets that are read because of it. */
  readonly reads: readonly string[];
  /** What it tells beside them, in parts of events. */
  readonly tells: readonly object[];
}

export function checkDelivery(helpdesk: string, { body, reads, tells }: DeliveryRow): void {
  const { events, ticketsToRead, rejected } = explain(helpdesk, body);
  expect(rejected).toEqual([]);
  expect(ticketsToRead).toEqual(reads);
  expect(events).toHaveLength(tells.length);
  for (const [index, told] of tells.entries()) expect(events[index]).toMatchObject(told);
}
