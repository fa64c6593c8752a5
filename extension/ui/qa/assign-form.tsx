import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useSending } from '../use-sending.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { qaWords } from './qa-words.ts';

/** A lead gives a drawn ticket to a reviewer. */
export function AssignForm({ sampleId, onDone }: { readonly sampleId: string; readonly onDone: () => void }) {
  const words = qaWords();
  const { data } = useWorkerQuery('sampling.overview', (api) => api.sampling.overview.query());
  const [memberId, setMemberId] = useState('');
  const { busy, problem, send } = useSending();
  const give = () =>
    void send(async () => {
      await workerApi.sampling.assign.mutate({ sampleId, memberId });
      onDone();
    });
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
      <Button disabled={memberId === ''} busy={busy} onClick={give}>
        {words.give}
      </Button>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
    </div>
  );
}
