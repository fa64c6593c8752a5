import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** A failure as the editor needs it: in words, and whether somebody else was faster. */
export interface ChecklistProblem {
  readonly text: string;
  readonly isConflict: boolean;
}

/** Where checklists come from and go to: the worker of the extension, or the API itself. */
export interface ChecklistsSource {
  /** What is stored; null until it is loaded. */
  readonly stored: StoredChecklists | null;
  readonly problem: ChecklistProblem | null;
  reload(): void;
  saveDraft(revision: number, checklists: readonly Checklist[]): Promise<{ readonly revision: number }>;
  publish(revision: number): Promise<unknown>;
  discardDraft(revision: number): Promise<unknown>;
  toProblem(error: unknown): ChecklistProblem;
}

export interface StoredChecklists {
  readonly version: number;
  readonly published: readonly Checklist[];
  readonly draft: {
    readonly revision: number;
    readonly checklists: readonly Checklist[];
    readonly savedAt: number;
    readonly savedBy: string | null;
  } | null;
}

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
  readonly problem: ChecklistProblem | null;
  change(lists: readonly Checklist[]): void;
  saveNow(): void;
  publish(): void;
  discard(): void;
  /** Drops what is on the screen and loads what is stored. */
  reload(): void;
}

/** The checklists as a manager edits them: every change becomes part of the draft by itself. */
export function useChecklists(source: ChecklistsSource): ChecklistsEdit {
  const { stored: data, problem: loadProblem, reload } = source;
  const [edited, setEdited] = useState<readonly Checklist[] | null>(null);
  const [state, setState] = useState<SaveState>('unchanged');
  const [problem, setProblem] = useState<ChecklistProblem | null>(null);
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
        setProblem(source.toProblem(error));
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
    if (await write((from) => source.saveDraft(from, edited))) setState('saved');
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
        const draft = edited === null ? { revision: from } : await source.saveDraft(from, edited);
        await source.publish(draft.revision);
        return null;
      }).then((isDone) => isDone && begin()),
    discard: () =>
      void write(async (from) => {
        await source.discardDraft(from);
        return null;
      }).then((isDone) => isDone && begin()),
    reload: begin,
  };
}
