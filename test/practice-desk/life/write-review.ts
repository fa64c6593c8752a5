import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { listAskedCriteria } from '@shiftlight/shared/qa/rubric.ts';
import { minutes } from '../world/durations.ts';
import { createRandom, type Random } from '../world/random.ts';

export interface ReviewPlan {
  /** The same seed gives the same review. */
  readonly seed: string;
  readonly rubric: Rubric;
  /** What is usual for whose work it is, 0–1. */
  readonly quality: number;
  /** How much milder than others the reviewer is, as a share of the scale. */
  readonly lean: number;
}

const remarks = {
  high: [
    'Clear next step, and the customer knows until when.',
    'Found the cause at once and explained it in two sentences.',
    'Friendly and exact; nothing to add.',
  ],
  middle: [
    'Right, but the customer had to ask once more for the tracking link.',
    'Good tone. Name the day on which the refund arrives.',
    'Correct answer; a link to the drawing would have saved the second mail.',
  ],
  low: [
    'The first answer does not say anything yet. Better wait two minutes and answer fully.',
    'The question about the thread size was left open.',
    'The customer was sent to another team without being told why.',
  ],
} as const;

/** What the team is good at and what less, by the place of the criterion: answers are right more often than they help. */
const tendencies = [0, 0.04, -0.05] as const;

/** A finished review as it is sent: every asked criterion rated around what is usual, a cause where it is low, a remark of one sentence. */
export function writeReview({ seed, rubric, quality, lean }: ReviewPlan) {
  const random = createRandom(seed);
  const worth = clip(quality + lean + toDeviation(random), 0.45, 1);
  const rated = rubric.criteria.map(({ id, scaleMin, scaleMax, rootCauses }, index) => {
    const usual = worth + (tendencies[index % tendencies.length] ?? 0);
    const ratio = clip(usual + 0.16 * (random.next() - 0.5), 0.5, 1);
    const value = Math.round(scaleMin + ratio * (scaleMax - scaleMin));
    const isLow = ratio < 0.75 && rootCauses.length > 0;
    return { criterionId: id, value, rootCauses: isLow ? [random.pick(rootCauses).id] : [] };
  });
  const asked = new Set(listAskedCriteria(rubric, rated).map(({ id }) => id));
  const remark = random.pick(remarks[worth > 0.92 ? 'high' : worth > 0.78 ? 'middle' : 'low']);
  return {
    messageEvent: null,
    rubricName: rubric.id,
    rubricVersion: rubric.version,
    answers: rated
      .filter(({ criterionId }) => asked.has(criterionId))
      .map(({ criterionId, value, rootCauses }) => ({ criterion: criterionId, value, rootCauses, comment: null })),
    comment: remark,
    errorFound: worth < 0.62,
    activeMs: random.lengthMs(minutes(5), 0.4),
  };
}

/** Mostly a little better than usual, now and then much worse. */
function toDeviation(random: Random): number {
  return random.chance(0.18) ? -0.3 * random.next() : 0.1 * random.next() - 0.02;
}

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
