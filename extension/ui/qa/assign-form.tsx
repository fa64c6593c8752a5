import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useWorkerQuery } from '../use-worker-query.ts';
import { qaWords } from './qa-words.ts';

/** A lead gives a drawn ticket to a reviewer. */
export function AssignForm({ sampleId, onDone }: { readonly sampleId: string; readonly onDone: () => void }) {
  const words = qaWords();
  const { data } = useWorkerQuery('sampling.overview', (api) => api.sampling.overview.query());
  const [memberId, setMemberId] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const give = () => {
    setProblem(null);
    workerApi.sampling.assign.mutate({ sampleId, memberId }).then(onDone, (error: unknown) => {
      setProblem(unwrapProblem(error));
    });
  };
  return (
    <div className="assign">
      <label>
        <span>{words.giveTo}</span>
        <select value={memberId} onChange={(event) => setMemberId(event.target.value)}>
          <option value="">{words.chooseReviewer}</option>
          {data?.reviewers.map((person) => (
            <option key={person.memberId} value={person.memberId}>
              {person.name}
            </option>
          ))}
        </select>
      </label>
      <Button disabled={memberId === ''} onClick={give}>
        {words.give}
      </Button>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
    </div>
  );
}
