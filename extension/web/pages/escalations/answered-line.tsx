import { checkEscalation } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { sayShipped } from '../../../ui/checklists/shipped-words.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatPercent } from '../../../ui/words/number.ts';
import { escalationsWords } from './escalations-words.ts';

/** How much of the checklist is answered, and which required items are not. */
export function AnsweredLine({ escalation: { checklist, answers } }: { readonly escalation: EscalationView }) {
  const words = escalationsWords();
  const { missing, completeRatio } = checkEscalation(checklist, answers);
  const isComplete = missing.length === 0;
  return (
    <p className={isComplete ? 'esc-answered complete' : 'esc-answered gaps'}>
      <Icon icon={isComplete ? stateIcons.done : stateIcons['at-risk']} />
      <span>
        <b>{isComplete ? words.allThere : words.missing(missing.map(({ label }) => sayShipped(label)).join(', '))}</b>{' '}
        <span className="dim">{words.answered(formatPercent(completeRatio), sayShipped(checklist.label))}</span>
      </span>
    </p>
  );
}
