import { useState } from 'react';
import { toProblemCode, type ProblemCode } from '../messaging/problem.ts';

/** Runs something that may fail and remembers whether it is under way and what went wrong. */
export function useAction<A extends unknown[]>(run: (...args: A) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  async function start(...args: A): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await run(...args);
    } catch (error) {
      setProblem(toProblemCode(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, setProblem, start: (...args: A) => void start(...args) };
}
