import type { Checklist, ChecklistItem } from './checklist.ts';

/** Answers by item id: text, a tick, or null for “does not apply”. */
export type EscalationAnswers = Readonly<Record<string, string | boolean | null | undefined>>;

/** How complete an escalation is. */
export interface EscalationCheck {
  /** True when every required item is answered, or said not to apply. */
  readonly complete: boolean;
  readonly missing: readonly ChecklistItem[];
  /** Answered items ÷ all items that apply; 1 when none applies. */
  readonly completeRatio: number;
  /** In words for the person who escalates. */
  readonly words: string;
}

/** Checks an escalation against its checklist; blank text and an unticked box are not an answer. */
export function checkEscalation(checklist: Checklist, answers: EscalationAnswers): EscalationCheck {
  const applying = checklist.items.filter(({ id }) => answers[id] !== null);
  const answered = applying.filter(({ id }) => isAnswer(answers[id]));
  const missing = applying.filter(({ id, required }) => required && !isAnswer(answers[id]));
  const words =
    missing.length === 0
      ? 'Everything is there'
      : `Still needed: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}`;
  return {
    complete: missing.length === 0,
    missing,
    completeRatio: applying.length === 0 ? 1 : answered.length / applying.length,
    words,
  };
}

function isAnswer(value: string | boolean | null | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value === true;
}
