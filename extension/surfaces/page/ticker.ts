/** One timer for everything that ticks on a page. `draw` redraws and says in how many ms it has to be called again, null = never. */
export interface Ticker {
  /** Redraws now, and from then on whenever something changes by itself. */
  tick(): void;
  stop(): void;
}

/** Longer waits are cut, so that a computer that slept or changed its clock is right again soon after. */
const longestMs = 60_000;

export function createTicker(draw: () => number | null): Ticker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tick(): void {
    clearTimeout(timer);
    timer = undefined;
    // A page nobody sees needs no ticking; it is redrawn when it comes back into view.
    if (document.hidden) return;
    const nextMs = draw();
    if (nextMs !== null) timer = setTimeout(tick, Math.min(nextMs, longestMs));
  }
  return {
    tick,
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
