import type { TicketFacts } from '../tickets/ticket-facts.ts';
import { findAnswerFault, type EscalationAnswers } from './check-escalation.ts';
import type { Checklist, ChecklistItem, PrefillField } from './checklist.ts';

/** Where an answer offered in advance comes from; what was only read out of the subject wants a look. */
export type PrefillOrigin = 'earlier' | 'tag' | 'field' | 'subject';

/** An answer that the ticket itself already gives. */
export interface PrefilledAnswer {
  readonly value: string;
  readonly from: PrefillOrigin;
}

/** What a ticket knows. */
export type PrefillSource = Pick<TicketFacts, PrefillField | 'tags'>;

/**
 * Answers that are known already, by item id; what nobody knows, or what the item would not take, is left out. In this order: what an
 * earlier escalation of the ticket said, a tag `item-id:value` (how helpdesks and shops hand over their own fields), the ticket's
 * field, and for vehicles and orders what the subject names.
 */
export function prefillAnswers(
  checklist: Pick<Checklist, 'items'>,
  source: PrefillSource,
  earlier: EscalationAnswers = {},
): Readonly<Record<string, PrefilledAnswer>> {
  return Object.fromEntries(
    checklist.items.flatMap((item): [string, PrefilledAnswer][] => {
      const candidates = [
        toAnswer(earlier[item.id], 'earlier'),
        toAnswer(findTag(source.tags, item.id), 'tag'),
        toAnswer(item.prefill === null ? null : source[item.prefill], 'field'),
        toAnswer(findInSubject(item, source.subject), 'subject'),
      ];
      const known = candidates.find((one) => one !== null && findAnswerFault(item, one.value) === null);
      return known === undefined || known === null ? [] : [[item.id, known]];
    }),
  );
}

function toAnswer(value: string | boolean | null | undefined, from: PrefillOrigin): PrefilledAnswer | null {
  return typeof value === 'string' && value.trim() !== '' ? { value: value.trim(), from } : null;
}

function findTag(tags: readonly string[], itemId: string): string | null {
  const prefix = `${itemId}:`;
  return tags.find((tag) => tag.toLowerCase().startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** `order 10482`, `order no. A-10482`, `Bestellung #10482`, `pedido 10482`: the number must hold a digit. */
const orderInText =
  /(?:\border|\bbestellung|\bauftrag|\bpedido)(?:\s+(?:no|nr|number|núm)\.?)?[\s:#]*([A-Z]{0,4}-?\d[\w-]{2,})/i;
/** `1969 Chevrolet Camaro SS`: a year of the car age and the names that follow it, up to three. */
const vehicleInText = /\b((?:19|20)\d{2}\s+\p{Lu}[\p{L}\d-]*(?:\s+[\p{Lu}\d][\p{L}\d-]*){0,2})/u;

function findInSubject({ id, kind }: ChecklistItem, subject: string | null): string | null {
  if (subject === null) return null;
  if (kind === 'order') return orderInText.exec(subject)?.[1] ?? null;
  return id === 'vehicle' ? (vehicleInText.exec(subject)?.[1] ?? null) : null;
}
