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
 * got worse, is behind the team, or misses its target, a figure at most once, by what says most. Nothing is said of too small a sample. Wins
 * first, each kind in the order of the figures.
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
  const isChanged = change !== null && change.enough && change.sure && better !== 'neither';
  const improved = isChanged && (better === 'higher') === change.change > 0;
  const verdict = comparison?.state === 'compared' ? comparison.verdict : null;
  const wins: Reason[] = [];
  if (improved) wins.push('improved');
  if (verdict === 'better') wins.push('better-than-team');
  const areas: Reason[] = [];
  // The same work of others is the fairest measure, a target the next.
  if (verdict === 'worse') areas.push('behind-team');
  if (target?.kind === 'overall' && target.verdict === 'missed' && target.sure) areas.push('missed-target');
  if (isChanged && !improved) areas.push('got-worse');
  return [...wins, ...areas.slice(0, 1)];
}
