/** Things to come, handed out in order of time, then in the order they were entered. A binary heap. */
export interface Agenda<T> {
  add(at: number, item: T): void;
  /** Takes the next thing if it is due by `until`. */
  take(until: number): { readonly at: number; readonly item: T } | null;
}

interface Entry<T> {
  readonly at: number;
  readonly sequence: number;
  readonly item: T;
}

export function createAgenda<T>(): Agenda<T> {
  const heap: Entry<T>[] = [];
  let sequence = 0;
  const earlier = (a: Entry<T>, b: Entry<T>) => a.at < b.at || (a.at === b.at && a.sequence < b.sequence);

  function place(entry: Entry<T>, start: number): void {
    let index = start;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || !earlier(entry, above)) break;
      heap[index] = above;
      index = parent;
    }
    heap[index] = entry;
  }

  function sink(entry: Entry<T>): void {
    let index = 0;
    for (;;) {
      const left = heap[2 * index + 1];
      const right = heap[2 * index + 2];
      const smaller = right !== undefined && left !== undefined && earlier(right, left) ? right : left;
      if (smaller === undefined || !earlier(smaller, entry)) break;
      heap[index] = smaller;
      index = smaller === left ? 2 * index + 1 : 2 * index + 2;
    }
    heap[index] = entry;
  }

  return {
    add: (at, item) => place({ at, sequence: sequence++, item }, heap.length),
    take: (until) => {
      const first = heap[0];
      if (first === undefined || first.at > until) return null;
      const last = heap.pop();
      if (last !== undefined && last !== first) sink(last);
      return { at: first.at, item: first.item };
    },
  };
}
