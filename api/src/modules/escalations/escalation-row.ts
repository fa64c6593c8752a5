import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import type { EscalationState } from '@shiftlight/shared/escalations/fold-escalation.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';

/** One escalation as it is stored, with its steps in order and the ticket as it is now. */
export interface EscalationRow {
  readonly id: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly checklist: Checklist;
  readonly toTier: number;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly sentBy: string;
  readonly state: EscalationState;
  readonly steps: readonly EscalationStep[];
  readonly ticket: TicketRow | null;
}

/** What an escalation must know of its ticket. */
export interface TicketRow {
  readonly facts: TicketFacts;
  readonly clocks: readonly Clock[];
  readonly assigneeId: string | null;
  /** Everybody who worked on it, by their ids in the helpdesk. */
  readonly agents: readonly string[];
  readonly gone: boolean;
}

/** A hand-over that a specialist judged. */
export interface RatedRow {
  readonly id: string;
  readonly externalId: string;
  readonly sentBy: string;
  readonly ratedBy: string;
  readonly at: number;
  readonly complete: boolean;
}
