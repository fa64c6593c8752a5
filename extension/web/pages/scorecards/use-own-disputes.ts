import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import { z } from 'zod';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';

const sentTarget = z.object({ kind: z.literal('figure'), metricId: z.string(), from: z.number() });

/** What the viewer disputes of the figures of their own card. */
export interface OwnDisputesOfCard {
  /** Newest first; without those that were taken back. */
  listOf(metricId: string): readonly DisputeView[];
  isOpen(metricId: string): boolean;
  /** Written here, and on its way to the API; what it refused is above the page. */
  isUnsent(metricId: string): boolean;
}

/** The viewer's disputes of figures of this period; a running one began at the same instant and ends later every day. */
export function useOwnDisputes({ from }: Stretch, isOwn: boolean): OwnDisputesOfCard {
  const { writes, accepted } = usePendingWrites('disputes.');
  const { data } = useWorkerQuery(
    isOwn ? 'card-disputes' : 'none',
    async (api) => (isOwn ? api.disputes.mine.query() : []),
    accepted,
  );
  const listOf = (metricId: string) =>
    (data ?? []).filter(
      ({ target, state }) =>
        target.kind === 'figure' && target.metricId === metricId && target.from === from && state !== 'withdrawn',
    );
  return {
    listOf,
    isOpen: (metricId) => listOf(metricId).some(({ state }) => state === 'open'),
    isUnsent: (metricId) =>
      writes.some(({ path, input, refusal }) => {
        if (refusal !== null) return false;
        const sent = path === 'disputes.open' ? sentTarget.safeParse(input['target']) : null;
        return sent?.success === true && sent.data.metricId === metricId && sent.data.from === from;
      }),
  };
}
