import {
  signalLimitBounds,
  type SignalLimitId,
  type SignalLimits,
} from '@shiftlight/shared/integrity/signal-limits.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How much of a stored limit one unit on screen is: a character, a minute, an hour, a per cent. */
const unitOf = {
  shortAnswerChars: 1,
  nextAnswerAfterMs: minute,
  questionWithinMs: minute,
  takenBackWithinMs: minute,
  returnedWithinMs: hour,
  reassignedAfterRatingWithinMs: hour,
  nearBreachRatio: 0.01,
} as const satisfies Record<SignalLimitId, number>;

/** Every limit in the order of the form. */
export const limitIds: readonly SignalLimitId[] = [
  'shortAnswerChars',
  'nextAnswerAfterMs',
  'questionWithinMs',
  'nearBreachRatio',
  'takenBackWithinMs',
  'returnedWithinMs',
  'reassignedAfterRatingWithinMs',
];

/** A limit in its unit on screen, without the noise of binary fractions. */
export function toUnits(id: SignalLimitId, value: number): number {
  return Math.round((value / unitOf[id]) * 100) / 100;
}

/** Between what a limit may lie, in its unit on screen: whole units only, so a bound below one counts as one. */
export function boundsOf(id: SignalLimitId): { readonly min: number; readonly max: number } {
  const { min, max } = signalLimitBounds[id];
  return { min: Math.max(1, Math.ceil(toUnits(id, min))), max: Math.floor(toUnits(id, max)) };
}

/** What somebody wrote as the stored value; null for anything but a whole number within the bounds. */
export function parseLimit(id: SignalLimitId, text: string): number | null {
  const units = /^\d{1,6}$/.test(text.trim()) ? Number(text) : NaN;
  const { min, max } = boundsOf(id);
  if (!(units >= min && units <= max)) return null;
  return id === 'nearBreachRatio' ? units / 100 : units * unitOf[id];
}

/** What stands in the fields, as text by limit. */
export type LimitTexts = Readonly<Record<SignalLimitId, string>>;

/** The fields as limits; null while one of them is wrong. */
export function parseLimits(texts: LimitTexts): SignalLimits | null {
  const shortAnswerChars = parseLimit('shortAnswerChars', texts.shortAnswerChars);
  const nextAnswerAfterMs = parseLimit('nextAnswerAfterMs', texts.nextAnswerAfterMs);
  const questionWithinMs = parseLimit('questionWithinMs', texts.questionWithinMs);
  const takenBackWithinMs = parseLimit('takenBackWithinMs', texts.takenBackWithinMs);
  const returnedWithinMs = parseLimit('returnedWithinMs', texts.returnedWithinMs);
  const reassignedAfterRatingWithinMs = parseLimit(
    'reassignedAfterRatingWithinMs',
    texts.reassignedAfterRatingWithinMs,
  );
  const nearBreachRatio = parseLimit('nearBreachRatio', texts.nearBreachRatio);
  if (shortAnswerChars === null || nextAnswerAfterMs === null || questionWithinMs === null) return null;
  if (takenBackWithinMs === null || returnedWithinMs === null) return null;
  if (reassignedAfterRatingWithinMs === null || nearBreachRatio === null) return null;
  return {
    ...{ shortAnswerChars, nextAnswerAfterMs, questionWithinMs, takenBackWithinMs },
    ...{ returnedWithinMs, reassignedAfterRatingWithinMs, nearBreachRatio },
  };
}
