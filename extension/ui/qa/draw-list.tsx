import type { DrawView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatDateTime } from '../words/instant.ts';
import { qaWords } from './qa-words.ts';

/** The draws of a plan with their seeds: anybody of the team's leads can repeat one and see the same tickets come out. */
export function DrawList({ planId, version }: { readonly planId: string; readonly version: number }) {
  const words = qaWords();
  const { data } = useWorkerQuery(`draws ${planId}`, (api) => api.sampling.draws.query({ planId }), version);
  if (data === null) return <p className="dim">{words.loading}</p>;
  return (
    <ol className="draws">
      {data.map((draw) => (
        <Draw key={draw.drawId} draw={draw} />
      ))}
    </ol>
  );
}

function Draw({ draw }: { readonly draw: DrawView }) {
  const words = qaWords();
  const [same, setSame] = useState<boolean | null>(null);
  const { drawId, from, to, seed, drawn, candidates, excluded } = draw;
  const repeat = () =>
    void workerApi.sampling.verify.query({ drawId }).then(
      (answer) => setSame(answer.same),
      () => setSame(null),
    );
  return (
    <li>
      <p>
        {formatDateTime(from)} – {formatDateTime(to)}
      </p>
      <p>{words.drawn(drawn, candidates)}</p>
      {excluded.map(({ reason, count }) => (
        <p key={reason} className="dim">
          {words.left(count, words.excluded[reason])}
        </p>
      ))}
      <p className="dim seed">{words.seed(seed)}</p>
      <Button look="quiet" onClick={repeat}>
        {words.repeat}
      </Button>
      {same !== null && (
        <Notice kind={same ? 'good' : 'problem'}>{same ? words.repeatedSame : words.repeatedOther}</Notice>
      )}
    </li>
  );
}
