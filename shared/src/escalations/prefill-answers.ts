import type { TicketFacts } from '../tickets/ticket-facts.ts';
import type { EscalationAnswers } from './check-escalation.ts';
import type { Checklist, PrefillField } from './checklist.ts';

/** Answers that the ticket itself already gives, by item id; what it does not know is left out. */
export function prefillAnswers(checklist: Checklist, facts: Pick<TicketFacts, PrefillField>): EscalationAnswers {
  return Object.fromEntries(
    checklist.items.flatMap(({ id, prefill }): [string, string][] => {
      const known = prefill === null ? null : facts[prefill];
      return known === null || known.trim() === '' ? [] : [[id, known]];
    }),
  );
}
