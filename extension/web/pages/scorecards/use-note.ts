import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { webApi } from '../../api/web-api.ts';
import type { CardInput } from './card-view.tsx';

type Note = Parameters<typeof webApi.scorecards.addNote.mutate>[0]['note'];

/** Writes on a scorecard and shows it anew. The same note that is sent again after a failure is the same request. */
export function useNote(input: CardInput): (note: Note) => Promise<void> {
  const queries = useQueryClient();
  const pending = useRef<{ readonly key: string; readonly requestId: string } | null>(null);
  return async (note) => {
    const key = JSON.stringify(note);
    if (pending.current?.key !== key) pending.current = { key, requestId: crypto.randomUUID() };
    await webApi.scorecards.addNote.mutate({ ...input, requestId: pending.current.requestId, note });
    pending.current = null;
    await queries.invalidateQueries({ queryKey: ['scorecard', input] });
  };
}
