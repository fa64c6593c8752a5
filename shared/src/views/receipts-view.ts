import type { ActorKind } from '../events/actor.ts';
import type { Correction, EventChangeKind } from '../events/correction.ts';
import type { HelpdeskEvent } from '../events/ticket-event.ts';
import type { ClockReading } from '../sla/clock-reading.ts';
import type { Clock } from '../sla/clock.ts';
import type { PolicyCondition } from '../sla/policy-conditions.ts';
import type { ReceiptEvent } from '../sla/receipt-events.ts';
import type { ReceiptSpan } from '../sla/receipt-span.ts';
import type { EpochMs } from '../time/instant.ts';

/** One event of a ticket, as much of it as is needed to say what happened. Never a text of a message. */
export interface TicketEventView {
  /** The source's own id of the event: what a dispute names. */
  readonly sourceEventId: string;
  readonly type: HelpdeskEvent['type'];
  readonly at: EpochMs;
  readonly actorKind: ActorKind;
  /** Name of the colleague who did it; null for customers, programs and people whom the helpdesk has not introduced. */
  readonly actorName: string | null;
  /** Of a message: who can read it. Null for other events. */
  readonly visibility: 'public' | 'internal' | null;
  /** True for a message that nobody wrote by hand. */
  readonly automatic: boolean;
  /** New status in the helpdesk's own word, new owner's name, new group; null where there is nothing to name. */
  readonly detail: string | null;
  /** What a dispute may claim about it; empty when nothing can be corrected. */
  readonly correctable: readonly EventChangeKind[];
  /** What was decided about how it counts; of each kind the last. The fields above are what the helpdesk told. */
  readonly corrections: readonly Correction[];
  /** How it came when nothing told of it in time: the daily comparison with the helpdesk found it, or a file brought it. Null otherwise. */
  readonly foundBy: 'reconciliation' | 'import' | null;
}

/** The receipt of one clock: its value, and how it came about. The counted ms of `spans` add up to `reading.usedMs`. */
export interface ClockReceiptView {
  readonly clock: Clock;
  readonly reading: ClockReading;
  readonly policyName: string;
  readonly policyVersion: number;
  /** Why its target applies to this ticket; `connectorId` by the helpdesk's name. None when it is for every ticket. */
  readonly conditions: readonly PolicyCondition[];
  /** Name and version of the calendar in force; null = wall-clock time. */
  readonly calendar: { readonly name: string; readonly version: number; readonly timeZone: string } | null;
  readonly spans: readonly ReceiptSpan[];
  /** What each event did to this clock, or why it did nothing, in order. */
  readonly events: readonly ReceiptEvent[];
  readonly owners: readonly { readonly ownerId: string | null; readonly countedMs: number }[];
  readonly countedMs: number;
  readonly uncountedMs: number;
}

/** Everything behind the clocks of one ticket. */
export interface ReceiptsView {
  readonly serverNow: EpochMs;
  readonly receipts: readonly ClockReceiptView[];
  /** All events of the ticket, oldest first. */
  readonly events: readonly TicketEventView[];
  /** Names of the colleagues whose ids appear above, and of the members who decided corrections. */
  readonly names: Readonly<Record<string, string>>;
}
