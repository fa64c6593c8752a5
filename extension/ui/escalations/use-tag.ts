import type { EscalationAnswers } from '@shiftlight/shared/escalations/check-escalation.ts';
import { useEffect, useState } from 'react';
import { tagDrafts } from './draft-store.ts';

/** What somebody is writing. */
export interface Tag {
  readonly checklistId: string | null;
  /** Only what a person wrote or changed; the rest is what was known in advance. */
  readonly answers: EscalationAnswers;
}

export interface TagState extends Tag {
  /** False until the draft of before was looked for. */
  readonly isLoaded: boolean;
  /** True when what is written is on disk. */
  readonly isKept: boolean;
  change(tag: Tag): void;
  forget(): void;
}

const nothing: Tag = { checklistId: null, answers: {} };

/** A tag that survives the panel: kept on this computer with every change, under `key`. */
export function useTag(key: string): TagState {
  const [state, setState] = useState({ key: '', tag: nothing, isKept: false });
  useEffect(() => {
    let isCurrent = true;
    void tagDrafts.find(key, Date.now()).then((draft) => {
      if (isCurrent) setState({ key, tag: draft ?? nothing, isKept: draft !== null });
    });
    return () => {
      isCurrent = false;
    };
  }, [key]);
  const isLoaded = state.key === key;
  return {
    ...(isLoaded ? state.tag : nothing),
    isLoaded,
    isKept: isLoaded && state.isKept,
    change(tag) {
      setState({ key, tag, isKept: false });
      void tagDrafts
        .save(key, { ...tag, savedAt: Date.now() })
        .then(() => setState((now) => (now.tag === tag ? { ...now, isKept: true } : now)));
    },
    forget() {
      setState({ key, tag: nothing, isKept: false });
      void tagDrafts.remove(key);
    },
  };
}
