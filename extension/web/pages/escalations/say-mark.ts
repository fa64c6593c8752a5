import { escalationStates } from '@shiftlight/shared/escalations/fold-escalation.ts';
import { returnReasons } from '@shiftlight/shared/escalations/return-reasons.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { sayShipped } from '../../../ui/checklists/shipped-words.ts';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { overviewWords } from './overview-words.ts';

/** The marks that a list can be asked for by choice; those of items come from the overview. */
export const choosableMarks: readonly string[] = [
  ...escalationStates.map((state) => `state/${state}`),
  ...['complete', 'gaps', 'none'].map((verdict) => `verdict/${verdict}`),
  ...['returned', 'again', 'seen', 'lost'].map((back) => `back/${back}`),
  ...returnReasons.map((reason) => `reason/${reason}`),
];

/** A mark of hand-overs in words; of an item as the first of these escalations with its checklist names it. */
export function sayMark(mark: string, escalations: readonly Pick<EscalationView, 'checklist'>[]): string {
  const words = overviewWords();
  const [kind, name = '', itemId = ''] = mark.split('/');
  if (kind === 'reason') return new Map(Object.entries(escalateWords().reasons)).get(name) ?? name;
  const known = new Map(Object.entries(words.marks)).get(mark);
  if (known !== undefined) return known;
  const items = escalations.find(({ checklist }) => checklist.id === name)?.checklist.items ?? [];
  const label = items.find(({ id }) => id === itemId)?.label ?? itemId;
  return kind === 'open' ? words.leftOpen(sayShipped(label)) : words.missed(sayShipped(label));
}
