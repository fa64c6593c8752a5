import type { EventBase } from '@shiftlight/shared/events/event-base.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';

type WithoutBase<E> = E extends unknown ? Omit<E, keyof EventBase> : never;

/** What happened, without when, where and who. */
export type EventPart = WithoutBase<TicketEvent>;
