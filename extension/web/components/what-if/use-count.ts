import type { CountedDraft, WhatIfCount } from '@shiftlight/shared/views/what-if-count-view.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { webApi } from '../../api/web-api.ts';
import { useSearchParam } from '../../use-search-param.ts';

/** Asked for this often while it runs: whoever stops asking lets it rest. */
const followMs = 1_500;

type Request = Parameters<typeof webApi.whatIf.count.mutate>[0];

export interface FollowedCount {
  /** Null when the address names none, and until it is there. */
  readonly count: WhatIfCount | null;
  readonly problem: unknown;
  /** Whether it was made of the draft that the page holds now. */
  readonly isOfDraft: boolean;
  start(period: string): Promise<void>;
  stop(): Promise<void>;
  close(): void;
}

/** The count that the address names (`?counted=<id>`), as long as the page shows it. When its draft is edited on, it is called off. */
export function useCount(draft: CountedDraft | null): FollowedCount {
  const [countId, setCountId] = useSearchParam('counted');
  const found = useQuery({
    queryKey: ['what-if-count', countId],
    enabled: countId !== null,
    queryFn: () => webApi.whatIf.counted.query({ countId: countId ?? '' }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? followMs : false),
  });
  const count = countId === null ? null : (found.data ?? null);
  const isOfDraft = count !== null && draft !== null && toText(count.draft) === toText(draft);
  const hasDraft = draft !== null;
  const met = useRef<string | null>(null);
  const id = count?.id ?? null;
  const isRunning = count?.state === 'running' && count.isOwn;
  useEffect(() => {
    if (id !== null && isOfDraft) met.current = id;
    // Without a draft that can be counted nothing has taken its place yet.
    if (id === null || isOfDraft || !hasDraft || met.current !== id) return;
    met.current = null;
    if (isRunning) void webApi.whatIf.cancelCount.mutate({ countId: id }).catch(() => {});
    setCountId(null);
  }, [id, isOfDraft, hasDraft, isRunning, setCountId]);
  return {
    count,
    problem: countId === null ? null : found.error,
    isOfDraft,
    async start(period) {
      if (draft === null) return;
      const requestId = crypto.randomUUID();
      await webApi.whatIf.count.mutate({ requestId, draft: toRequestDraft(draft), period });
      setCountId(requestId);
    },
    async stop() {
      if (count !== null) await webApi.whatIf.cancelCount.mutate({ countId: count.id });
      setCountId(null);
    },
    close: () => setCountId(null),
  };
}

/** A draft as the procedure takes it: a changeable copy. The guarantee: both are the same plain data. */
function toRequestDraft(draft: CountedDraft): Request['draft'] {
  return structuredClone(draft) as Request['draft'];
}

/** The same text for the same draft, in whatever order its parts were written. */
function toText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
