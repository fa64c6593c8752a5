import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { useState } from 'react';
import { createRequestId } from '../../../messaging/create-request-id.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Labelled } from '../../../ui/components/labelled.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { sayRubricText } from '../../../ui/reviews/shipped-words.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { RubricForm } from './rubric-form.tsx';
import { rubricWords } from './rubric-words.ts';

/** Rubrics as a manager edits them: of each the version that holds, and the draft of the next. */
export function RubricEditor({ onClose }: { readonly onClose: () => void }) {
  const words = rubricWords();
  const { data, problem, reload } = useWorkerQuery('rubrics.drafts', (api) => api.rubrics.drafts.query());
  const [chosen, setChosen] = useState<string | null>(null);
  const [newId] = useState(() => `rubric-${createRequestId().slice(0, 8)}`);
  const drafted = data?.drafts.filter(({ rubricId }) => !data.published.some(({ id }) => id === rubricId)) ?? [];
  const rubricId = chosen ?? data?.published[0]?.id ?? newId;
  const published = data?.published.find(({ id }) => id === rubricId) ?? null;
  const draft = data?.drafts.find((one) => one.rubricId === rubricId) ?? null;
  return (
    <section className="rubric-editor" aria-labelledby="rubrics-title">
      <Button look="quiet" onClick={onClose}>
        <span aria-hidden="true">‹</span> {words.back}
      </Button>
      <h2 id="rubrics-title">{words.title}</h2>
      <p className="dim">{words.hint}</p>
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data !== null && (
        <>
          <Labelled label={words.which}>
            {(ties) => (
              <select {...ties} value={rubricId} onChange={(event) => setChosen(event.target.value)}>
                {data.published.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {sayRubricText(label)}
                  </option>
                ))}
                {drafted.map((one) => (
                  <option key={one.rubricId} value={one.rubricId}>
                    {one.rubric.label}
                  </option>
                ))}
                {!drafted.some((one) => one.rubricId === newId) && <option value={newId}>{words.newRubric}</option>}
              </select>
            )}
          </Labelled>
          <RubricForm
            key={`${rubricId} ${draft?.revision ?? 0} ${published?.version ?? 0}`}
            rubricName={rubricId}
            published={published}
            draft={draft}
            first={draft?.rubric ?? published ?? emptyRubric(rubricId)}
            onChanged={reload}
          />
        </>
      )}
    </section>
  );
}

const emptyRubric = (id: string): Rubric => ({ id, version: 0, label: '', passRatio: 0.8, criteria: [] });
