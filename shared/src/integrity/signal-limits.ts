/** What counts as short, soon, late or near; a workspace may choose otherwise. Lengths in ms, the ratio is a share of a clock's budget, 0–1. */
export interface SignalLimits {
  /** A first answer of at most so many characters is short. */
  readonly shortAnswerChars: number;
  /** A next answer is late from so long after the first one on. */
  readonly nextAnswerAfterMs: number;
  /** A message to the customer this close to a pause is the question that it waits for. */
  readonly questionWithinMs: number;
  readonly takenBackWithinMs: number;
  readonly returnedWithinMs: number;
  readonly reassignedAfterRatingWithinMs: number;
  /** A running clock is near its breach when at most this share of its budget is left. */
  readonly nearBreachRatio: number;
}

export type SignalLimitId = keyof SignalLimits;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Limits that a workspace starts with. */
export const defaultSignalLimits: SignalLimits = {
  shortAnswerChars: 100,
  nextAnswerAfterMs: 15 * minuteMs,
  questionWithinMs: 15 * minuteMs,
  takenBackWithinMs: 15 * minuteMs,
  returnedWithinMs: dayMs,
  reassignedAfterRatingWithinMs: 2 * dayMs,
  nearBreachRatio: 0.2,
};

/** Smallest and largest value that makes sense, both included. */
export interface LimitBounds {
  readonly min: number;
  readonly max: number;
}

/** Between what each limit may lie. Wider ones would make a signal of nearly every ticket, or of none. */
export const signalLimitBounds = {
  shortAnswerChars: { min: 1, max: 1_000 },
  nextAnswerAfterMs: { min: minuteMs, max: 7 * dayMs },
  questionWithinMs: { min: minuteMs, max: dayMs },
  takenBackWithinMs: { min: minuteMs, max: dayMs },
  returnedWithinMs: { min: minuteMs, max: 30 * dayMs },
  reassignedAfterRatingWithinMs: { min: minuteMs, max: 30 * dayMs },
  nearBreachRatio: { min: 0.01, max: 0.5 },
} as const satisfies Readonly<Record<SignalLimitId, LimitBounds>>;
