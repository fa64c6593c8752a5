import type { WaitingItem, WaitingKind } from '@shiftlight/shared/views/waiting-view.ts';

/** When one thing is to be done and since when it waits; null where there is neither. */
export interface WaitingThing {
  readonly dueAt: number | null;
  readonly since: number | null;
}

/** One item of all things of a kind; none when there are none. */
export function toWaitingItems(kind: WaitingKind, things: readonly WaitingThing[]): readonly WaitingItem[] {
  if (things.length === 0) return [];
  return [
    {
      kind,
      count: things.length,
      dueAt: findFirst(things.map(({ dueAt }) => dueAt)),
      since: findFirst(things.map(({ since }) => since)),
    },
  ];
}

function findFirst(instants: readonly (number | null)[]): number | null {
  const known = instants.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
