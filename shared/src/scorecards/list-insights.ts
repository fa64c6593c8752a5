import type { Insight, ScorecardFigure } from '../views/scorecard-view.ts';

/** What an insight says beside its figure: where it stands with the customers who gave the best answer. */
export type Praise = Pick<Insight, 'answers' | 'tickets'>;

type Reason = Insight['reason'];

const kinds = {
  praise: 'win',
  improved: 'win',
  'better-than-team': 'win',
  'got-worse': 'area',
  'behind-team': 'area',
  'missed-target': 'area',
} as const satisfies Record<Reason, Insight['kind']>;

/**
 * Wins and development areas that follow from figures beyond chance: praise, what improved, what is ahead of the team on the same mix; what
 * got worse, is behind the team, or misses its target. Nothing is said of too small a sample. Wins first, each kind in the order of the figures.
 */
export function listInsights(figures: readonly ScorecardFigure[], praise: Praise): readonly Insight[] {
  const found = figures.flatMap((figure) =>
    listReasons(figure).map((reason): Insight => {
      const { metricId } = figure;
      return { id: `${reason} ${metricId}`, kind: kinds[reason], reason, metricId, answers: 0, tickets: [] };
    }),
  );
  const praised: Insight[] =
    praise.answers === 0 ? [] : [{ id: 'praise', kind: 'win', reason: 'praise', metricId: 'csat', ...praise }];
  return [...praised, ...found].toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'win' ? -1 : 1));
}

function listReasons({ better, change, comparison, target, n, minimumSample, value }: ScorecardFigure): Reason[] {
  if (value === null || n < minimumSample) return [];
  const reasons: Reason[] = [];
  if (change !== null && change.enough && change.sure && better !== 'neither') {
    reasons.push((better === 'higher') === change.change > 0 ? 'improved' : 'got-worse');
  }
  if (comparison?.state === 'compared' && comparison.verdict === 'better') reasons.push('better-than-team');
  if (comparison?.state === 'compared' && comparison.verdict === 'worse') reasons.push('behind-team');
  if (target?.kind === 'overall' && target.verdict === 'missed' && target.sure) reasons.push('missed-target');
  return reasons;
}
