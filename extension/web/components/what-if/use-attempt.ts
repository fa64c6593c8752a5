import { useState } from 'react';
import { explain } from '../../api/explain.ts';

/** Work that somebody started and waits for: whether it is under way, and in one text why it could not be done and what to change. */
export interface Attempts {
  readonly busy: boolean;
  /** Null while nothing went wrong. */
  readonly problem: string | null;
  attempt(work: () => Promise<void>): Promise<void>;
}

export function useAttempt(): Attempts {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy,
    problem,
    attempt: async (work) => {
      setBusy(true);
      setProblem(null);
      try {
        await work();
      } catch (error) {
        const { message, fields } = explain(error);
        setProblem([message, ...Object.values(fields)].filter((one) => one !== null).join(' '));
      } finally {
        setBusy(false);
      }
    },
  };
}
