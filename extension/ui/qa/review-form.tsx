import { listAskedCriteria } from '@shiftlight/shared/qa/rubric.ts';
import { scoreReview } from '@shiftlight/shared/qa/score-review.ts';
import type { ReviewableMessage, ReviewTask } from '@shiftlight/shared/views/qa-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../components/button.tsx';
import { Check } from '../components/check.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { ScoreLine } from '../reviews/score-line.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { formatDateTime } from '../words/instant.ts';
import { calibrationWords } from './calibration-words.ts';
import { CriterionField } from './criterion-field.tsx';
import { rateWords } from './rate-words.ts';
import { submitReview } from './submit-review.ts';
import type { DraftState } from './use-review-draft.ts';

interface ReviewFormProps {
  readonly task: ReviewTask;
  readonly ticket: TicketRef;
  readonly messages: readonly ReviewableMessage[];
  readonly viewerId: string;
  readonly state: DraftState;
}

/** The rubric beside the ticket, by keyboard from the first rating to the last. */
export function ReviewForm({ task, ticket, messages, viewerId, state }: ReviewFormProps) {
  const words = rateWords();
  const { rubric } = task;
  const { draft } = state;
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const ratings = Object.entries(draft.answers).flatMap(([criterionId, { value, isRated }]) =>
    isRated && rubric.criteria.some(({ id }) => id === criterionId) ? [{ criterionId, value }] : [],
  );
  const asked = listAskedCriteria(rubric, ratings);
  const missing = asked.filter(({ id }) => !ratings.some(({ criterionId }) => criterionId === id));
  const { scoreRatio, criticalFailed } = scoreReview(rubric, ratings);
  const others = messages.filter(({ author }) => author.memberId !== viewerId);

  function focusOn(criterionId: string | undefined): void {
    const field = form.current?.querySelector(`[data-criterion="${criterionId}"]`);
    const rated =
      field?.querySelector<HTMLElement>('input:checked') ?? field?.querySelector<HTMLElement>('[data-rate]');
    (rated ?? form.current?.querySelector<HTMLElement>('[data-send]'))?.focus();
  }
  function move(from: string, step: 1 | -1): void {
    // A rating may ask for another criterion: what stands next is known once it is drawn. Drawn at once, because the next key of somebody
    // who types fast must not rate this criterion again.
    flushSync(() => {});
    const drawn = [...(form.current?.querySelectorAll<HTMLElement>('[data-criterion]') ?? [])];
    const at = drawn.findIndex((field) => field.dataset['criterion'] === from);
    if (at + step >= 0) focusOn(drawn[at + step]?.dataset['criterion']);
  }
  async function send(): Promise<void> {
    setChecked(true);
    if (missing[0] !== undefined) return focusOn(missing[0].id);
    setBusy(true);
    setFailed(false);
    try {
      await submitReview(task, ticket, { ...draft, activeMs: state.readActiveMs() });
      state.forget();
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  }
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || busy) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      ref={form}
      className="review-form"
      noValidate
      onKeyDown={handleKey}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {task.kind === 'calibration' && <Notice kind="plain">{calibrationWords().rateFirst}</Notice>}
      {task.kind === 'second' && <Notice kind="plain">{words.rateBlind}</Notice>}
      {task.kind === 'sample' && others.length > 0 && (
        <label className="about-what">
          <span>{words.about}</span>
          <select
            value={draft.messageEvent ?? ''}
            onChange={(event) => state.change({ messageEvent: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{words.wholeConversation(task.agent.name ?? words.somebody)}</option>
            {others.map(({ eventId, at, author, visibility }) => (
              <option key={eventId} value={eventId}>
                {words.message(author.name ?? words.somebody, formatDateTime(at), visibility === 'internal')}
              </option>
            ))}
          </select>
        </label>
      )}
      {asked.map((criterion, index) => (
        <div key={criterion.id} className="criterion-place">
          {criterion.group !== null && criterion.group !== asked[index - 1]?.group && (
            <h4 className="overline">{sayRubricText(criterion.group)}</h4>
          )}
          <CriterionField
            criterion={criterion}
            answer={draft.answers[criterion.id]}
            checked={checked}
            onAnswer={(changes) => state.answer(criterion.id, changes)}
            onMove={(step) => move(criterion.id, step)}
          />
        </div>
      ))}
      <Check checked={draft.errorFound} onToggle={(errorFound) => state.change({ errorFound })}>
        {words.errorFound}
      </Check>
      <TextField
        label={words.toAgent}
        hint={words.toAgentHint}
        rows={2}
        value={draft.comment}
        onChange={(event) => state.change({ comment: event.target.value })}
      />
      {ratings.length > 0 && (
        <ScoreLine scoreRatio={scoreRatio} passRatio={rubric.passRatio} isRunning={missing.length > 0} />
      )}
      {criticalFailed.length > 0 && <Notice kind="plain">{words.criticalFailed}</Notice>}
      {failed && <Notice kind="problem">{words.notKept}</Notice>}
      <div className="review-send">
        <Button look="primary" type="submit" data-send busy={busy} aria-keyshortcuts="Control+Enter">
          {words.send}
        </Button>
        <span className="dim" aria-live="polite">
          {missing.length === 0 ? words.ready : words.stillMissing(missing.length)}
        </span>
      </div>
      <p className="keys dim">
        {words.keys} {state.isKept && <span>{words.kept}</span>}
      </p>
    </form>
  );
}
