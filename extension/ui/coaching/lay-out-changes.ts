/** A change in a metric's unit, with its 95 % interval where there is one. */
export interface Change {
  readonly value: number;
  readonly interval: readonly [low: number, high: number] | null;
}

/** Where a change lies, in percent of the width. */
export interface ChangeMark {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Room on both sides of the furthest end, so that nothing touches the edge. */
const room = 1.1;

/** Changes on one scale, with no change in its middle; each as far from it as it is large. */
export function layOutChanges(changes: readonly Change[]): readonly ChangeMark[] {
  const furthest = Math.max(0, ...changes.flatMap(({ value, interval }) => [value, ...(interval ?? [])].map(Math.abs)));
  const half = furthest * room;
  const place = (value: number) => (half === 0 ? 50 : 50 + (value / half) * 50);
  return changes.map(({ value, interval }) => {
    const [low, high] = interval ?? [value, value];
    return { at: place(value), from: place(low), to: place(high) };
  });
}
