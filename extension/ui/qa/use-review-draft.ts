import { useEffect, useRef, useState } from 'react';
import { emptyDraft, reviewDrafts, type DraftAnswer, type ReviewDraft } from './draft-store.ts';

export interface DraftState {
  readonly draft: ReviewDraft;
  /** False until the draft of before was looked for. */
  readonly isLoaded: boolean;
  /** True when what is written is on disk. */
  readonly isKept: boolean;
  change(changes: Partial<ReviewDraft>): void;
  answer(criterionId: string, changes: Partial<DraftAnswer>): void;
  /** Time that the review was open and in view, this moment included. */
  readActiveMs(): number;
  forget(): void;
}

const tickMs = 1_000;
const nothingYet: DraftAnswer = { value: null, rootCauseIds: [], comment: null, isRated: false };

interface Held {
  readonly key: string;
  readonly draft: ReviewDraft;
  readonly isKept: boolean;
}

/** A review that survives the panel: kept on this computer with every change, under `key`; its clock stands while nobody can see it. */
export function useReviewDraft(key: string): DraftState {
  const [held, setHeld] = useState<Held>({ key: '', draft: emptyDraft, isKept: false });
  const seconds = useRef(0);
  useEffect(() => {
    let isCurrent = true;
    void reviewDrafts.find(key, Date.now()).then((found) => {
      if (!isCurrent) return;
      seconds.current = 0;
      setHeld({ key, draft: found ?? emptyDraft, isKept: found !== null });
    });
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') seconds.current += 1;
    }, tickMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [key]);
  const isLoaded = held.key === key;
  const draft = isLoaded ? held.draft : emptyDraft;

  function readActiveMs(): number {
    return draft.activeMs + seconds.current * tickMs;
  }
  function keep(next: ReviewDraft): void {
    const saved = { ...next, activeMs: readActiveMs(), savedAt: Date.now() };
    seconds.current = 0;
    setHeld({ key, draft: saved, isKept: false });
    void reviewDrafts
      .save(key, saved)
      .then(() => setHeld((now) => (now.draft === saved ? { ...now, isKept: true } : now)));
  }
  return {
    draft,
    isLoaded,
    isKept: isLoaded && held.isKept,
    change: (changes) => keep({ ...draft, ...changes }),
    answer: (criterionId, changes) => {
      const answer = { ...nothingYet, ...draft.answers[criterionId], ...changes };
      keep({ ...draft, answers: { ...draft.answers, [criterionId]: answer } });
    },
    readActiveMs,
    forget: () => {
      seconds.current = 0;
      setHeld({ key, draft: emptyDraft, isKept: false });
      void reviewDrafts.remove(key);
    },
  };
}
