import type { TicketEvent } from '../events/ticket-event.ts';
import type { TicketFacts } from '../tickets/ticket-facts.ts';
import { explainDifference, type DifferenceReason } from './explain-difference.ts';
import {
  agrees,
  auditedFields,
  ourValues,
  type AuditedContent,
  type AuditedField,
  type OwnRecord,
} from './own-record.ts';

/** `agrees`; `defined-otherwise` = both are right by their own definition, and the reason is known; `differs` = one of them is wrong. */
export const verdicts = ['agrees', 'defined-otherwise', 'differs'] as const;
export type Verdict = (typeof verdicts)[number];

/** One value of a ticket, theirs beside ours. */
export interface AuditedValue {
  readonly field: AuditedField;
  readonly theirs: AuditedContent;
  readonly ours: AuditedContent;
  readonly verdict: Verdict;
  /** Why they differ; null when they agree. */
  readonly reason: DifferenceReason | null;
}

/** Reasons that are a matter of definition or decision, not of wrong data. */
const byDefinition: ReadonlySet<DifferenceReason> = new Set([
  'automatic-reply',
  'internal-note',
  'before-inquiry',
  'corrected',
  'another-resolution',
]);

/** Compares what a helpdesk records of a ticket with our facts; `events` are all that we have of the ticket and serve the reasons. */
export function auditRecord(
  record: OwnRecord,
  facts: TicketFacts,
  events: readonly TicketEvent[],
): readonly AuditedValue[] {
  return auditedFields.flatMap((field): readonly AuditedValue[] => {
    const theirs = record.values[field];
    if (theirs === undefined) return [];
    const ours = ourValues[field](facts);
    if (agrees(field, theirs, ours)) return [{ field, theirs, ours, verdict: 'agrees', reason: null }];
    const reason = explainDifference(field, theirs, { record, facts, events });
    return [{ field, theirs, ours, verdict: byDefinition.has(reason) ? 'defined-otherwise' : 'differs', reason }];
  });
}

/** How many fields the helpdesk fills, and how many of those we have nothing in. */
export function countMissing(values: readonly AuditedValue[]): { readonly expected: number; readonly missing: number } {
  const expected = values.filter(({ theirs }) => theirs !== null);
  return { expected: expected.length, missing: expected.filter(({ ours }) => ours === null).length };
}
