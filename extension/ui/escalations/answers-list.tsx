import { isLink, type EscalationAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import type { Checklist, ChecklistItem } from '@shiftlight/shared/escalations/checklist.ts';
import { escalateWords } from './escalate-words.ts';
import { sayShipped } from '../checklists/shipped-words.ts';

interface AnswersListProps {
  readonly checklist: Checklist;
  readonly answers: EscalationAnswers;
}

/** The answers of a tag as they were sent; required ones that were left open are named, optional ones are not. */
export function AnswersList({ checklist, answers }: AnswersListProps) {
  const shown = checklist.items.filter(({ id, required }) => required || answers[id] !== undefined);
  return (
    <dl className="answers">
      {shown.map((item) => (
        <div key={item.id}>
          <dt>{sayShipped(item.label)}</dt>
          <Answer item={item} value={answers[item.id]} />
        </div>
      ))}
    </dl>
  );
}

function Answer({ item, value }: { readonly item: ChecklistItem; readonly value: EscalationAnswers[string] }) {
  const words = escalateWords();
  if (value === null) return <dd className="dim">{words.doesNotApply}</dd>;
  if (typeof value !== 'string') return <dd className="open">{words.notAnswered}</dd>;
  if (item.kind === 'choice') return <dd dir="auto">{sayShipped(value)}</dd>;
  if (item.kind !== 'link') return <dd dir="auto">{value}</dd>;
  return (
    <dd>
      {value.split(/\s+/).map((address) => (
        <span key={address}>
          {isLink(address) ? (
            <a href={address} target="_blank" rel="noreferrer noopener">
              {address}
            </a>
          ) : (
            address
          )}{' '}
        </span>
      ))}
    </dd>
  );
}
