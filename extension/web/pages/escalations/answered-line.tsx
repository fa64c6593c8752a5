import { checkEscalation } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { sayShipped } from '../../../ui/checklists/shipped-words.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { nameItems } from '../../../ui/escalations/history-list.tsx';
import { formatPercent } from '../../../ui/words/number.ts';
import { escalationsWords } from './escalations-words.ts';
import { findMissingIds } from './find-missing-ids.ts';

/** How much of the checklist is answered, and what is missing: required items without an answer, and what a specialist asked for. */
export function AnsweredLine({ escalation }: { readonly escalation: EscalationView }) {
  const words = escalationsWords();
  const { checklist, answers, state } = escalation;
  const { completeRatio } = checkEscalation(checklist, answers);
  const missing = nameItems(checklist, findMissingIds(escalation));
  const share = words.answered(formatPercent(completeRatio), sayShipped(checklist.label));
  // It came back, but for no item: all answered is then not all that is needed.
  if (missing === '' && state === 'returned') return <p className="dim">{share}</p>;
  return (
    <p className={missing === '' ? 'esc-answered complete' : 'esc-answered gaps'}>
      <Icon icon={missing === '' ? stateIcons.done : stateIcons['at-risk']} />
      <span>
        <b>{missing === '' ? words.allThere : words.missing(missing)}</b> <span className="dim">{share}</span>
      </span>
    </p>
  );
}
