import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { useState, type ReactNode } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { Labelled } from '../components/labelled.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { RubricForm } from './rubric-form.tsx';
import type { RubricStore, StoredRubrics } from './rubric-store.ts';
import { rubricWords } from './rubric-words.ts';

interface RubricChooserProps {
  readonly data: StoredRubrics;
  readonly store: RubricStore;
  /** Null = the first one. */
  readonly chosen: string | null;
  onChoose(rubricId: string): void;
  onChanged(): void;
  /** Shown in the place of the form, which keeps what is written in it. */
  readonly reading?: ReactNode;
  showPreview?(rubric: Rubric): ReactNode;
}

/** Which rubric, and its form. */
export function RubricChooser({
  data,
  store,
  chosen,
  onChoose,
  onChanged,
  reading = null,
  showPreview,
}: RubricChooserProps) {
  const words = rubricWords();
  const [newId] = useState(() => `rubric-${createRequestId().slice(0, 8)}`);
  const drafted = data.drafts.filter(({ rubricId }) => !data.published.some(({ id }) => id === rubricId));
  const rubricId = chosen ?? data.published[0]?.id ?? newId;
  const published = data.published.find(({ id }) => id === rubricId) ?? null;
  const draft = data.drafts.find((one) => one.rubricId === rubricId) ?? null;
  return (
    <>
      <Labelled label={words.which}>
        {(ties) => (
          <select {...ties} value={rubricId} onChange={(event) => onChoose(event.target.value)}>
            {data.published.map(({ id, label }) => (
              <option key={id} value={id}>
                {sayRubricText(label)}
              </option>
            ))}
            {drafted.map((one) => (
              <option key={one.rubricId} value={one.rubricId}>
                {sayRubricText(one.rubric.label)}
              </option>
            ))}
            {!drafted.some((one) => one.rubricId === newId) && <option value={newId}>{words.newRubric}</option>}
          </select>
        )}
      </Labelled>
      {reading}
      <div hidden={reading !== null}>
        <RubricForm
          key={`${rubricId} ${draft?.revision ?? 0} ${published?.version ?? 0}`}
          rubricName={rubricId}
          published={published}
          draft={draft}
          first={draft?.rubric ?? published ?? emptyRubric(rubricId)}
          store={store}
          {...(showPreview === undefined ? {} : { showPreview })}
          onChanged={onChanged}
        />
      </div>
    </>
  );
}

const emptyRubric = (id: string): Rubric => ({ id, version: 0, label: '', passRatio: 0.8, criteria: [] });
