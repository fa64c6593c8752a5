import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { unwrapProblem, type Problem } from '../messaging/problem.ts';
import { findAnswerAge, workerApi } from '../messaging/worker-api.ts';

export interface WorkerQuery<T> {
  /** The last answer; it stays while a newer one is on its way. Null = none yet. */
  readonly data: T | null;
  /** When the API gave it, by this computer's clock. */
  readonly answeredAt: EpochMs | null;
  /** True when it is an earlier answer because the API cannot be asked just now. */
  readonly isKept: boolean;
  /** Why there is no newer answer; null while all is well. */
  readonly problem: Problem | null;
  reload(): void;
}

interface Loaded<T> {
  readonly key: string;
  readonly data: T | null;
  readonly problem: Problem | null;
}

/** An earlier answer was shown, or none: asked again this much later. */
const againMs = 10_000;

/**
 * Asks the API through the worker: the extension's, or on the site that the server serves the page's own. `key` holds all that the question depends on: answers of another key are never shown. Asked again when
 * `version` changes (something may have happened) or the network returns; the last answer stays meanwhile.
 */
export function useWorkerQuery<T>(
  key: string,
  ask: (api: typeof workerApi) => Promise<T>,
  version: string | number | null = null,
): WorkerQuery<T> {
  const [loaded, setLoaded] = useState<Loaded<T> | null>(null);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const askNow = useEffectEvent(() => ask(workerApi));
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    askNow().then(
      (data) => {
        if (!isCurrent) return;
        setLoaded({ key, data, problem: null });
        if (findAnswerAge(data)?.isKept === true) timer = setTimeout(reload, againMs);
      },
      (error: unknown) => {
        if (!isCurrent) return;
        const problem = unwrapProblem(error);
        setLoaded((before) => ({ key, data: before?.key === key ? before.data : null, problem }));
        if (problem.code === 'unreachable' || problem.code === 'server-error') timer = setTimeout(reload, againMs);
      },
    );
    window.addEventListener('online', reload);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
      window.removeEventListener('online', reload);
    };
  }, [key, version, round, reload]);
  const current = loaded?.key === key ? loaded : null;
  const age = findAnswerAge(current?.data);
  return {
    data: current?.data ?? null,
    answeredAt: age?.answeredAt ?? null,
    isKept: age?.isKept ?? false,
    problem: current?.problem ?? null,
    reload,
  };
}
