import { foldCase, type Checklist, type ChecklistItem } from './checklist.ts';

/** Answers by item id: text, a tick, or null for “does not apply”. */
export type EscalationAnswers = Readonly<Record<string, string | boolean | null | undefined>>;

/** The same without open places, as a tag is sent and stored. */
export type GivenAnswers = Record<string, string | boolean | null>;

/** Longest answer in characters: a tag is read at a glance, what is longer belongs into the ticket. */
export const longestAnswer = 4_000;

/** What is wrong with an answer that was given. */
export type AnswerFault = 'not-a-number' | 'not-a-choice' | 'not-a-link' | 'too-long';

/** How complete an escalation is. */
export interface EscalationCheck {
  /** True when every required item is answered, or said not to apply, and no answer is wrong. */
  readonly complete: boolean;
  readonly missing: readonly ChecklistItem[];
  readonly faults: readonly { readonly item: ChecklistItem; readonly fault: AnswerFault }[];
  /** Answered items ÷ all items that apply; 1 when none applies. */
  readonly completeRatio: number;
  /** In words for the person who escalates. */
  readonly words: string;
}

/** Checks an escalation against its checklist; blank text and an unticked box are not an answer. */
export function checkEscalation(checklist: Pick<Checklist, 'items'>, answers: EscalationAnswers): EscalationCheck {
  const applying = checklist.items.filter(({ id }) => answers[id] !== null);
  const answered = applying.filter(({ id }) => isAnswer(answers[id]));
  const missing = applying.filter(({ id, required }) => required && !isAnswer(answers[id]));
  const faults = answered.flatMap((item) => {
    const fault = findAnswerFault(item, answers[item.id]);
    return fault === null ? [] : [{ item, fault }];
  });
  return {
    complete: missing.length === 0 && faults.length === 0,
    missing,
    faults,
    completeRatio: applying.length === 0 ? 1 : answered.length / applying.length,
    words: toWords(missing, faults),
  };
}

/** What is wrong with an answer to an item; null when nothing is, or nothing was answered. */
export function findAnswerFault(
  { kind, choices }: Pick<ChecklistItem, 'kind' | 'choices'>,
  value: string | boolean | null | undefined,
): AnswerFault | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  if (value.length > longestAnswer) return 'too-long';
  switch (kind) {
    case 'number':
      return /^[+-]?\d+([.,]\d+)?$/.test(value.trim()) ? null : 'not-a-number';
    case 'choice':
      return choices.some((choice) => foldCase(choice) === foldCase(value)) ? null : 'not-a-choice';
    case 'link':
      return value.trim().split(/\s+/).every(isLink) ? null : 'not-a-link';
    case 'text':
    case 'order':
      return null;
  }
}

/** True for an address that a browser may open: http or https with a host, nothing that runs. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s/?#<>"']+([/?#][^\s<>"']*)?$/i.test(text);
}

/** Only the answers that the checklist asks for, with outer blanks taken off; blank ones are left out, null stays null. */
export function tidyAnswers(checklist: Pick<Checklist, 'items'>, answers: EscalationAnswers): GivenAnswers {
  return Object.fromEntries(
    checklist.items.flatMap(({ id }): [string, string | boolean | null][] => {
      const value = answers[id];
      if (value === null) return [[id, null]];
      if (!isAnswer(value)) return [];
      return [[id, typeof value === 'string' ? value.trim() : true]];
    }),
  );
}

const faultWords = {
  'not-a-number': 'must be a number',
  'not-a-choice': 'must be one of the choices',
  'not-a-link': 'must be an address that begins with http:// or https://',
  'too-long': `must be ${longestAnswer} characters or shorter`,
} satisfies Record<AnswerFault, string>;

function toWords(missing: EscalationCheck['missing'], faults: EscalationCheck['faults']): string {
  const parts = faults.map(({ item, fault }) => `${item.label} ${faultWords[fault]}`);
  if (missing.length > 0) parts.unshift(`Still needed: ${missing.map(({ label }) => label.toLowerCase()).join(', ')}`);
  return parts.length === 0 ? 'Everything is there' : parts.join('. ');
}

function isAnswer(value: string | boolean | null | undefined): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value === true;
}
