import { toNpsPoints } from '../metrics/nps-points.ts';
import { toScale } from '../metrics/rating.ts';
import { listSurveyAnswers, type SurveyAnswer } from '../metrics/survey-answers.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { MetricData } from '../metrics/metric-data.ts';

/** A satisfaction answer that somebody should read. */
export interface LowAnswer {
  readonly answer: SurveyAnswer;
  /** The answer on 1–5. */
  readonly stars: number;
}

/** How many would recommend, are undecided, and would not. */
export interface RecommendationGroups {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** Answers below so many stars, lowest and then newest first. Source: Hot Rodan metrics draft (read every < 3-star review). */
export function listLowAnswers(
  data: MetricData,
  period: Pick<MetricContext, 'from' | 'to'>,
  belowStars = 3,
): readonly LowAnswer[] {
  return answersIn(data, 'csat', period)
    .map((answer) => ({ answer, stars: toScale(answer, 1, 5) }))
    .filter(({ stars }) => stars < belowStars)
    .sort((a, b) => a.stars - b.stars || b.answer.at - a.answer.at);
}

/** The answers to the recommendation question by group. */
export function countRecommendations(
  data: MetricData,
  period: Pick<MetricContext, 'from' | 'to'>,
): RecommendationGroups {
  const points = answersIn(data, 'nps', period).map((answer) => toNpsPoints(answer));
  const countOf = (worth: number) => points.filter((point) => point === worth).length;
  return { promoters: countOf(100), passives: countOf(0), detractors: countOf(-100) };
}

function answersIn(
  data: MetricData,
  kind: 'csat' | 'nps',
  { from, to }: Pick<MetricContext, 'from' | 'to'>,
): SurveyAnswer[] {
  return listSurveyAnswers(data, kind).filter(({ at }) => at >= from && at < to);
}
