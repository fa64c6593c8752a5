import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { webApi } from './web-api.ts';

/** Whose floor. */
export type FloorOf = { readonly scope: 'team'; readonly teamId: string } | { readonly scope: 'workspace' };

export interface FloorEvents {
  view(view: FloorView): void;
  /** Whether the line is up; while it is down it is opened again by itself. */
  line(isUp: boolean): void;
  /** The server refuses: nothing more comes. */
  refused(error: unknown): void;
}

/** Watches a floor until the returned function is called. */
export function watchFloor(of: FloorOf, events: FloorEvents): () => void {
  const subscription = webApi.floor.watch.subscribe(
    { of },
    {
      onData({ data }) {
        events.line(true);
        events.view(data);
      },
      // Up is what brings data; the first message comes with every line.
      onConnectionStateChange: ({ state }) => state !== 'pending' && events.line(false),
      onError: (error) => events.refused(error),
    },
  );
  return () => subscription.unsubscribe();
}
