import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';

/** Key of a ticket across all workspaces and helpdesks. */
export interface TicketKey {
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly externalId: string;
}

/** The stored projection of one ticket. */
export interface TicketRecord extends TicketKey {
  readonly policyVersion: number;
  readonly state: TicketState;
  readonly position: number;
}

/** Stands in place of the fold's version on tickets that have to be folded anew from their events, whatever folded them. */
export const TO_FOLD_ANEW = 0;

/** One text per key, for maps and locks. */
export function toKeyText(key: TicketKey): string {
  return `${key.workspaceId}/${key.connectorId}/${key.externalId}`;
}
