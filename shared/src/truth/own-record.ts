import type { EpochMs } from '../time/instant.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';

/** Values that a helpdesk keeps of a ticket itself and that ours are compared with. Instants are epoch ms, statuses our categories. */
export const auditedFields = [
  'status',
  'assignee',
  'group',
  'priority',
  'opened-at',
  'first-reply-at',
  'resolved-at',
  'reopens',
  'replies',
] as const;
export type AuditedField = (typeof auditedFields)[number];

export type AuditedContent = string | number | null;

/** A ticket as its helpdesk records it. A field that is absent is one that this helpdesk does not keep. */
export interface OwnRecord {
  readonly ticketId: string;
  /** When the helpdesk says that it was last changed; null when it does not say. */
  readonly changedAt: EpochMs | null;
  readonly values: Readonly<Partial<Record<AuditedField, AuditedContent>>>;
}

/** What we say of the same ticket, field by field. */
export const ourValues: Readonly<Record<AuditedField, (facts: TicketFacts) => AuditedContent>> = {
  status: ({ status }) => status,
  assignee: ({ assigneeId }) => assigneeId,
  group: ({ groupId }) => groupId,
  priority: ({ priority }) => priority,
  'opened-at': ({ openedAt }) => openedAt,
  'first-reply-at': ({ firstHumanReplyAt }) => firstHumanReplyAt,
  'resolved-at': ({ resolvedAt }) => resolvedAt,
  reopens: ({ reopens }) => reopens,
  replies: ({ agentMessages }) => agentMessages.length,
};

/** Helpdesks write whole seconds; some of their lengths are whole minutes. */
const tolerancesMs: Readonly<Partial<Record<AuditedField, number>>> = {
  'opened-at': 1_000,
  'first-reply-at': 60_000,
  'resolved-at': 1_000,
};

/** True when both say the same, within the helpdesk's own precision. */
export function agrees(field: AuditedField, theirs: AuditedContent, ours: AuditedContent): boolean {
  if (theirs === ours) return true;
  const tolerance = tolerancesMs[field];
  if (tolerance === undefined || typeof theirs !== 'number' || typeof ours !== 'number') return false;
  return Math.abs(theirs - ours) <= tolerance;
}
