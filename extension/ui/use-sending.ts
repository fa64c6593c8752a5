import { useState } from 'react';
import { unwrapProblem, type Problem } from '../messaging/problem.ts';

/** Something that goes to the server at once and is not kept for later: whether it is under way, and why it failed. */
export function useSending() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function send(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(unwrapProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, send };
}
