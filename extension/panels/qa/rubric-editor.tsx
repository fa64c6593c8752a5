import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { unwrapProblem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { RubricChooser } from '../../ui/rubrics/rubric-chooser.tsx';
import type { RubricStore } from '../../ui/rubrics/rubric-store.ts';
import { rubricWords } from '../../ui/rubrics/rubric-words.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';

const store: RubricStore = {
  saveDraft: (draft) => workerApi.rubrics.saveDraft.mutate(draft),
  publish: (draft) => workerApi.rubrics.publish.mutate(draft),
  discardDraft: (draft) => workerApi.rubrics.discardDraft.mutate(draft),
  sayFailure: (error) => sayProblem(unwrapProblem(error)),
};

/** Rubrics as a manager edits them beside the helpdesk: of each the version that holds, and the draft of the next. */
export function RubricEditor({ onClose }: { readonly onClose: () => void }) {
  const words = rubricWords();
  const { data, problem, reload } = useWorkerQuery('rubrics.drafts', (api) => api.rubrics.drafts.query());
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section className="rubric-editor" aria-labelledby="rubrics-title">
      <Button look="quiet" onClick={onClose}>
        <span aria-hidden="true">‹</span> {words.back}
      </Button>
      <h2 id="rubrics-title">{words.title}</h2>
      <p className="dim">{words.hint}</p>
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data !== null && (
        <RubricChooser data={data} store={store} chosen={chosen} onChoose={setChosen} onChanged={reload} />
      )}
    </section>
  );
}
