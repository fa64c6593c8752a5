import type { TicketEvent } from '../events/ticket-event.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import { agrees, type AuditedContent, type AuditedField, type OwnRecord } from './own-record.ts';

/**
 * Why a value of ours is another one than the helpdesk's. `behind` = the ticket was changed there after the newest event that we have;
 * `unknown` = nothing that we have explains it.
 */
export const differenceReasons = [
  'automatic-reply',
  'internal-note',
  'before-inquiry',
  'corrected',
  'another-resolution',
  'behind',
  'unknown',
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** What a reason may rest on. */
export interface DifferenceEvidence {
  readonly record: OwnRecord;
  readonly facts: TicketFacts;
  readonly events: readonly TicketEvent[];
}

/** Helpdesks note a change a moment after the event that made it. */
const behindMs = 60_000;

/** The first reason that evidence supports; `unknown` when there is none. */
export function explainDifference(
  field: AuditedField,
  theirs: AuditedContent,
  { record, facts, events }: DifferenceEvidence,
): DifferenceReason {
  const known = explainByEvents(field, theirs, facts, events);
  if (known !== null) return known;
  if (facts.corrections.length > 0) return 'corrected';
  return record.changedAt !== null && record.changedAt > facts.lastEventAt + behindMs ? 'behind' : 'unknown';
}

function explainByEvents(
  field: AuditedField,
  theirs: AuditedContent,
  facts: TicketFacts,
  events: readonly TicketEvent[],
): DifferenceReason | null {
  const then = events.filter(({ at }) => agrees(field, theirs, at));
  if (field === 'first-reply-at') {
    const messages = then.filter((event) => event.type === 'message.added' && event.actor.kind !== 'customer');
    const publicOnes = messages.filter((event) => event.type === 'message.added' && event.visibility === 'public');
    if (publicOnes.some((event) => isAutomatic(event))) return 'automatic-reply';
    if (publicOnes.length > 0 && facts.inquiryAt !== null && publicOnes.some(({ at }) => at < (facts.inquiryAt ?? 0))) {
      return 'before-inquiry';
    }
    return messages.length > publicOnes.length ? 'internal-note' : null;
  }
  if (field === 'resolved-at') {
    const isResolution = (event: TicketEvent) =>
      event.type === 'status.changed' && (event.status === 'solved' || event.status === 'closed');
    return then.some(isResolution) ? 'another-resolution' : null;
  }
  if (field === 'replies') {
    const automatic = events.filter(
      (event) =>
        event.type === 'message.added' &&
        event.visibility === 'public' &&
        event.actor.kind !== 'customer' &&
        isAutomatic(event),
    ).length;
    return automatic > 0 && theirs === facts.agentMessages.length + automatic ? 'automatic-reply' : null;
  }
  return null;
}

function isAutomatic(event: TicketEvent): boolean {
  return event.type === 'message.added' && (event.automatic || event.actor.kind !== 'agent');
}
