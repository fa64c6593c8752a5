import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import type { EscalationStepView } from '@shiftlight/shared/views/escalation-view.ts';
import { formatDuration } from '../words/duration.ts';
import { formatInstant } from '../words/instant.ts';
import { escalateWords } from './escalate-words.ts';
import { sayShipped } from '../checklists/shipped-words.ts';

interface HistoryListProps {
  readonly checklist: Checklist;
  readonly history: readonly EscalationStepView[];
  readonly now: number;
}

/** Every step of an escalation, oldest first. */
export function HistoryList({ checklist, history, now }: HistoryListProps) {
  const words = escalateWords();
  return (
    <ol className="history" aria-label={words.history}>
      {history.map((step) => (
        <li key={step.at}>
          <span className="dim">
            {formatInstant(step.at, now)}
            {step.afterMs !== null && <span className="after">{words.after(formatDuration(step.afterMs))}</span>}
          </span>
          <div>
            <p>{words.steps[step.kind](step.by.name ?? words.somebody)}</p>
            <StepDetail step={step} checklist={checklist} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function StepDetail({ step, checklist }: { readonly step: EscalationStepView; readonly checklist: Checklist }) {
  const words = escalateWords();
  const items = nameItems(checklist, step.itemIds);
  const parts = [
    step.reason === null ? null : words.reasons[step.reason],
    items === '' ? null : step.kind === 'returned' ? words.missing(items) : words.leftOpen(items),
    step.complete === null ? null : step.complete ? words.verdict.complete : words.verdict.gaps,
  ].filter((part) => part !== null);
  return (
    <>
      {parts.length > 0 && <p className="dim">{parts.join(' · ')}</p>}
      {step.note !== null && (
        <p className="note" dir="auto">
          {step.note}
        </p>
      )}
    </>
  );
}

/** Labels of these items, in the order of the checklist. */
export function nameItems({ items }: Checklist, itemIds: readonly string[]): string {
  return items
    .filter(({ id }) => itemIds.includes(id))
    .map(({ label }) => sayShipped(label))
    .join(', ');
}
