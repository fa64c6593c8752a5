import type { DrawView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { useSending } from '../use-sending.ts';

/** Drawing for a plan: whether it is under way, what it gave, and why it failed. */
export function useDraw(planId: string, onDrawn: () => void) {
  const { busy, problem, send } = useSending();
  const [answer, setAnswer] = useState<readonly DrawView[] | null>(null);
  const draw = () =>
    void send(async () => {
      const { draws } = await workerApi.sampling.draw.mutate({ planId, requestId: createRequestId() });
      setAnswer(draws);
      onDrawn();
    });
  return { busy, answer, problem, draw };
}
