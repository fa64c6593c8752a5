import type { EpochMs } from '../../time/instant.ts';
import type { BusinessEventBase } from './business-event-base.ts';

/** What a person does in a stretch of a shift. */
export type ShiftActivity = 'tickets' | 'phone' | 'chat' | 'break' | 'training' | 'meeting' | 'off';

/** A stretch of a person's plan [from, to). A later event with the same `shiftId` replaces it; activity `off` takes it out. */
export interface ShiftScheduled extends BusinessEventBase {
  readonly type: 'shift.scheduled';
  readonly shiftId: string;
  readonly agentId: string;
  readonly activity: ShiftActivity;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** What a person really did in [from, to). */
export interface ShiftWorked extends BusinessEventBase {
  readonly type: 'shift.worked';
  readonly agentId: string;
  readonly activity: ShiftActivity;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Hours in which the event hotline is open (a race weekend). */
export interface EventHoursDeclared extends BusinessEventBase {
  readonly type: 'event-hours.declared';
  readonly name: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** A telephone call ended. Lengths in ms. */
export interface CallEnded extends BusinessEventBase {
  readonly type: 'call.ended';
  readonly agentId: string | null;
  readonly ticketId: string | null;
  /** Waiting before a person took the call. */
  readonly waitedMs: number;
  /** On hold during the call. */
  readonly holdMs: number;
  /** Whether a person took the call at all. */
  readonly answered: boolean;
}

export type StaffingEvent = ShiftScheduled | ShiftWorked | EventHoursDeclared | CallEnded;
