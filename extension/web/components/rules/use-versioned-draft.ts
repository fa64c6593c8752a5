import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useState } from 'react';
import { useSearchParam } from '../../use-search-param.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** Rules that change by versions, as a page edits them. */
export interface VersionedRules<Draft, Stored> {
  /** What is edited, with the versions it comes from: a draft never meets another version. */
  readonly name: string;
  /** 0 = nothing is stored yet. */
  readonly newestVersion: number;
  readonly history: readonly Stored[];
  readonly stored: Draft;
  /** What is edited of a stored version. */
  toDraft(version: Stored): Draft;
  isSame(a: Draft, b: Draft): boolean;
}

export type VersionedDraft<Draft> = ReturnType<typeof useVersionedDraft<Draft, { readonly version: number }>>;

/** A draft, what a preview said of it, and the older version that is looked at instead: `?version=3`. */
export function useVersionedDraft<Draft, Stored extends { readonly version: number }>({
  name,
  newestVersion,
  history,
  stored,
  toDraft,
  isSame,
}: VersionedRules<Draft, Stored>) {
  const [asked, setAsked] = useSearchParam('version');
  const kept = useKeptDraft<Draft>(`${name} ${newestVersion}`, stored);
  const [preview, setPreview] = useState<WhatIfView | null>(null);
  const older = history.find(({ version }) => String(version) === asked && version !== newestVersion) ?? null;
  const setDraft = (next: Draft) => {
    kept.change(next);
    setPreview(null);
  };
  return {
    newestVersion,
    draft: kept.draft,
    setDraft,
    /** The version of an older one that the page shows; null = the draft is shown. */
    olderVersion: older?.version ?? null,
    shown: older === null ? kept.draft : toDraft(older),
    isChanged: older === null && !isSame(kept.draft, stored),
    preview,
    setPreview,
    discard() {
      kept.discard();
      setPreview(null);
    },
    showVersion(version: number) {
      setAsked(version === newestVersion ? null : String(version));
    },
    /** Makes the older version the start of a change. */
    takeOlder() {
      if (older !== null) setDraft(toDraft(older));
      setAsked(null);
    },
  };
}
