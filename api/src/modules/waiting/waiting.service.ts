import { waitingKinds, type WaitingView } from '@shiftlight/shared/views/waiting-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { WaitingSource } from './waiting-source.ts';

export type WaitingService = ReturnType<typeof createWaitingService>;

export interface WaitingDependencies {
  readonly sources: readonly WaitingSource[];
  readonly now: () => number;
}

/** What waits for a member, from every module in which somebody can be waited for. */
export function createWaitingService({ sources, now }: WaitingDependencies) {
  return {
    /** Only counts and instants, no figure and nobody's name: no look at anybody. */
    async list(viewer: Viewer): Promise<WaitingView> {
      const serverNow = now();
      const found = (await Promise.all(sources.map((source) => source.find(viewer, serverNow)))).flat();
      const items = waitingKinds.flatMap((kind) => found.filter((item) => item.kind === kind));
      return { items, serverNow };
    },
  };
}
