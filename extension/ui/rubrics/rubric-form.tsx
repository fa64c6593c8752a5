import type { Criterion, Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { useState, type ReactNode } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { Button } from '../components/button.tsx';
import { Field } from '../components/field.tsx';
import { Notice } from '../components/notice.tsx';
import { formatDateTime } from '../words/instant.ts';
import { formatNumber } from '../words/number.ts';
import { CriterionEditor } from './criterion-editor.tsx';
import { rubricWords } from './rubric-words.ts';
import type { RubricStore } from './rubric-store.ts';

interface RubricFormProps {
  readonly rubricName: string;
  readonly published: Rubric | null;
  readonly draft: { readonly revision: number; readonly savedAt: number; readonly savedBy: string | null } | null;
  /** What editing starts from. */
  readonly first: Rubric;
  readonly store: RubricStore;
  /** What the rubric as it stands would do, above the buttons. */
  showPreview?(rubric: Rubric): ReactNode;
  onChanged(): void;
}

/** One rubric: its draft is kept when the manager says so, and holds once it is published. */
export function RubricForm({ rubricName, published, draft, first, store, showPreview, onChanged }: RubricFormProps) {
  const words = rubricWords();
  const [rubric, setRubric] = useState(first);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { label, passRatio, criteria } = rubric;
  const revision = draft?.revision ?? 0;
  const setCriteria = (next: readonly Criterion[]) => setRubric({ ...rubric, criteria: next });

  async function act(work: () => Promise<string | null>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      setSaid(await work());
      onChanged();
    } catch (error) {
      setProblem(store.sayFailure(error));
    } finally {
      setBusy(false);
    }
  }
  const save = () => store.saveDraft({ rubricName, revision, rubric: { label, passRatio, criteria } });
  const publish = async () => {
    const saved = await save();
    const { version } = await store.publish({ rubricName, revision: saved.revision }, rubric);
    return words.published(formatNumber(version, 0));
  };

  return (
    <form className="plan-form" noValidate onSubmit={(event) => event.preventDefault()}>
      <p className="dim">
        {published === null ? words.neverPublished : words.version(formatNumber(published.version, 0))}
        {draft !== null && ` ${words.draftBy(draft.savedBy ?? words.somebody, formatDateTime(draft.savedAt))}`}
      </p>
      <Field
        label={words.name}
        value={label}
        onChange={(event) => setRubric({ ...rubric, label: event.target.value })}
      />
      <Field
        label={words.passMark}
        type="number"
        min={0}
        max={100}
        value={Math.round(passRatio * 100)}
        onChange={(event) => setRubric({ ...rubric, passRatio: toShare(event.target.value) })}
      />
      <h3>{words.criteria}</h3>
      {criteria.map((criterion, index) => (
        <CriterionEditor
          key={criterion.id}
          criterion={criterion}
          above={criteria.slice(0, index)}
          onChange={(next) => setCriteria(criteria.map((one) => (one.id === next.id ? next : one)))}
          onRemove={() => setCriteria(criteria.filter(({ id }) => id !== criterion.id))}
          onUp={() => setCriteria(moveUp(criteria, index))}
        />
      ))}
      <Button onClick={() => setCriteria([...criteria, newCriterion()])}>{words.add}</Button>
      {showPreview?.(rubric)}
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      {said !== null && <Notice kind="good">{said}</Notice>}
      <div className="cluster">
        <Button look="primary" busy={busy} onClick={() => void act(publish)}>
          {words.publish}
        </Button>
        <Button busy={busy} onClick={() => void act(async () => save().then(() => words.saved))}>
          {words.saveDraft}
        </Button>
        {draft !== null && (
          <Button
            look="quiet"
            busy={busy}
            onClick={() => void act(async () => store.discardDraft({ rubricName, revision }).then(() => null))}
          >
            {words.discard}
          </Button>
        )}
      </div>
    </form>
  );
}

function newCriterion(): Criterion {
  return {
    id: `criterion-${createRequestId().slice(0, 8)}`,
    label: '',
    help: '',
    group: null,
    weight: 10,
    scaleMin: 1,
    scaleMax: 5,
    notApplicable: true,
    critical: null,
    rootCauses: [],
    condition: null,
  };
}

function moveUp(criteria: readonly Criterion[], index: number): readonly Criterion[] {
  const moved = criteria[index];
  if (moved === undefined || index === 0) return criteria;
  return criteria.toSpliced(index, 1).toSpliced(index - 1, 0, moved);
}

const toShare = (text: string): number => Math.min(100, Math.max(0, Math.round(Number(text)) || 0)) / 100;
