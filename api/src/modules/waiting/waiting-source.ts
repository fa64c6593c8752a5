import type { WaitingItem } from '@shiftlight/shared/views/waiting-view.ts';
import type { Viewer } from '../../trpc/context.ts';

/** One module's part of what waits for a member: at most one item of a kind, none with a count of 0. */
export interface WaitingSource {
  find(viewer: Viewer, now: number): Promise<readonly WaitingItem[]>;
}
