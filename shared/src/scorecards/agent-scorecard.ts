import { computeFigure } from '../metrics/compute-figure.ts';
import type { Figure } from '../metrics/figure.ts';
import { getMetric } from '../metrics/index.ts';
import type { MetricContext } from '../metrics/metric-context.ts';
import type { MetricData } from '../metrics/metric-data.ts';
import { heightRatio } from '../metrics/rating.ts';
import { listSurveyAnswers } from '../metrics/survey-answers.ts';
import { compareAgent, type AgentComparison } from './compare-agent.ts';
import { scorecardMetricIds } from './scorecard-metric-ids.ts';
import { judgeFigure, type Judgement } from './judge-figure.ts';
import type { Target } from './target.ts';

/** A line of a scorecard. */
export interface ScorecardRow {
  readonly metricId: string;
  readonly figure: Figure;
  /** How it stands against the first target for everything of this metric; null without one. */
  readonly judgement: Judgement | null;
  /** How it compares with the team on the same work; null where that cannot be said. */
  readonly comparison: AgentComparison | null;
}

/** A person's scorecard for a period. */
export interface AgentScorecard {
  readonly agentId: string;
  readonly rows: readonly ScorecardRow[];
  /** Tickets whose customer gave the best answer there is, newest first. */
  readonly wins: readonly string[];
  /** Metrics that are behind beyond chance: below the minimum, or behind the team on the same work. */
  readonly developmentAreas: readonly string[];
}

/** Builds a person's scorecard. `targets` may be any set; only those for all tickets in the metric's default definition are used. */
export function createAgentScorecard(
  data: MetricData,
  period: Omit<MetricContext, 'agentId' | 'variant'>,
  agentId: string,
  targets: readonly Target[],
): AgentScorecard {
  const rows = scorecardMetricIds.map((metricId): ScorecardRow => {
    const metric = getMetric(metricId);
    const figure = computeFigure(metric, data, { ...period, agentId, variant: null });
    const target = targets.find(
      (one) => one.metricId === metricId && one.variant === null && one.match === null && one.hours !== 'after-hours',
    );
    return {
      metricId,
      figure,
      judgement: target === undefined ? null : judgeFigure(figure, target),
      comparison: metric.over === 'tickets' ? compareAgent(metric, data, { ...period, variant: null }, agentId) : null,
    };
  });
  return {
    agentId,
    rows,
    wins: listWins(data, period, agentId),
    developmentAreas: rows.filter(isBehind).map(({ metricId }) => metricId),
  };
}

function isBehind({ judgement, comparison }: ScorecardRow): boolean {
  return comparison?.verdict === 'worse' || (judgement?.verdict === 'missed' && judgement.sure);
}

function listWins(
  data: MetricData,
  { from, to }: Pick<MetricContext, 'from' | 'to'>,
  agentId: string,
): readonly string[] {
  return listSurveyAnswers(data, 'csat')
    .filter(
      (answer) => answer.creditedTo === agentId && answer.at >= from && answer.at < to && heightRatio(answer) === 1,
    )
    .sort((a, b) => b.at - a.at)
    .map(({ id }) => id.replace(/\/csat$/, ''));
}
