import type { DrawView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';

/** Drawing for a plan: whether it is under way, what it gave, and why it failed. */
export function useDraw(planId: string, onDrawn: () => void) {
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<readonly DrawView[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  function draw(): void {
    setBusy(true);
    setProblem(null);
    workerApi.sampling.draw
      .mutate({ planId, requestId: createRequestId() })
      .then(
        ({ draws }) => {
          setAnswer(draws);
          onDrawn();
        },
        (error: unknown) => setProblem(unwrapProblem(error)),
      )
      .finally(() => setBusy(false));
  }
  return { busy, answer, problem, draw };
}
