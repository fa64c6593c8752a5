import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { unwrapProblem, type Problem } from '../../../messaging/problem.ts';
import { workerApi } from '../../../messaging/worker-api.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';

/** A pause in typing after which the draft is saved. */
const saveAfterMs = 700;

type SaveState = 'unchanged' | 'saving' | 'saved' | 'failed';

export interface ChecklistsEdit {
  /** Null until loaded. */
  readonly lists: readonly Checklist[] | null;
  readonly version: number;
  /** Who saved the draft that was found; null when there was none. */
  readonly foundDraft: { readonly savedBy: string | null; readonly savedAt: number } | null;
  readonly hasDraft: boolean;
  readonly state: SaveState;
  readonly problem: Problem | null;
  change(lists: readonly Checklist[]): void;
  saveNow(): void;
  publish(): void;
  discard(): void;
  /** Drops what is on the screen and loads what is stored. */
  reload(): void;
}

/** The checklists as a manager edits them: every change becomes part of the draft by itself. */
export function useChecklists(): ChecklistsEdit {
  const {
    data,
    problem: loadProblem,
    reload,
  } = useWorkerQuery('checklists.draft', (api) => api.checklists.draft.query());
  const [edited, setEdited] = useState<readonly Checklist[] | null>(null);
  const [state, setState] = useState<SaveState>('unchanged');
  const [problem, setProblem] = useState<Problem | null>(null);
  const revision = useRef<number | null>(null);
  const queue = useRef(Promise.resolve());

  /** One write after the other: each names the revision that the one before gave. */
  function write(work: (revision: number) => Promise<{ revision: number } | null>): Promise<boolean> {
    const done = queue.current.then(async () => {
      try {
        revision.current = (await work(revision.current ?? data?.draft?.revision ?? 0))?.revision ?? null;
        setProblem(null);
        return true;
      } catch (error) {
        setProblem(unwrapProblem(error));
        setState('failed');
        return false;
      }
    });
    queue.current = done.then(() => {});
    return done;
  }

  const save = useEffectEvent(async () => {
    if (edited === null) return;
    setState('saving');
    if (await write((from) => workerApi.checklists.saveDraft.mutate({ revision: from, checklists: edited })))
      setState('saved');
  });
  useEffect(() => {
    const timer = setTimeout(() => void save(), saveAfterMs);
    return () => clearTimeout(timer);
  }, [edited]);

  function begin(): void {
    revision.current = null;
    setEdited(null);
    setProblem(null);
    setState('unchanged');
    reload();
  }

  return {
    lists: edited ?? data?.draft?.checklists ?? data?.published ?? null,
    version: data?.version ?? 0,
    foundDraft: data?.draft ?? null,
    hasDraft: edited !== null || (data?.draft ?? null) !== null,
    state,
    problem: problem ?? loadProblem,
    change: setEdited,
    saveNow: () => setEdited((lists) => (lists === null ? null : [...lists])),
    publish: () =>
      void write(async (from) => {
        const draft = edited === null ? { revision: from } : await saveAs(from, edited);
        await workerApi.checklists.publish.mutate(draft);
        return null;
      }).then((isDone) => isDone && begin()),
    discard: () =>
      void write(async (from) => {
        await workerApi.checklists.discardDraft.mutate({ revision: from });
        return null;
      }).then((isDone) => isDone && begin()),
    reload: begin,
  };
}

const saveAs = (revision: number, checklists: readonly Checklist[]) =>
  workerApi.checklists.saveDraft.mutate({ revision, checklists });
