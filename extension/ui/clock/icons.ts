import type { SignState } from './clock-sign.ts';

/** One drawing of an icon in a 12 × 12 box. */
export interface IconPath {
  readonly d: string;
  /** Filled, or stroked with this width. */
  readonly strokeWidth: number | null;
}

/** Icon of each state; running has only its segments, as the calm normal case. */
export const stateIcons = {
  running: null,
  'at-risk': { d: 'M6 1 11.5 11H.5z', strokeWidth: null },
  over: { d: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1M6 3v3.4M6 8.6v.2', strokeWidth: 2 },
  waiting: { d: 'M2 1h3v10H2zM7 1h3v10H7z', strokeWidth: null },
  closed: { d: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1M6 3v3l2 1.4', strokeWidth: 1.6 },
  done: { d: 'm1.5 6.5 3 3 6-7', strokeWidth: 2 },
} satisfies Record<SignState, IconPath | null>;

/** States that show the five segments; the others stand still and show only their icon. */
export const statesWithLight: ReadonlySet<SignState> = new Set(['running', 'at-risk', 'over']);
