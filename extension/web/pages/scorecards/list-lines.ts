import type { Insight, ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { scorecardsWords } from './scorecards-words.ts';

/** A win or something to work on, as it is shown. */
export interface Line {
  readonly id: string;
  readonly text: string;
  readonly from: string;
}

/** What is shown: what follows from the figures and what was added, without what was taken off. */
export function listLines({ card, notes }: ScorecardView, kind: Insight['kind']): readonly Line[] {
  const words = scorecardsWords();
  const off = new Set(notes.flatMap((note) => (note.kind === 'removed' ? [note.target] : [])));
  const derived = card.insights.map((insight): Line & Pick<Insight, 'kind'> => ({
    id: insight.id,
    kind: insight.kind,
    text: sayInsight(insight),
    from: words.fromData,
  }));
  const added = notes.flatMap((note): (Line & Pick<Insight, 'kind'>)[] =>
    note.kind === 'win' || note.kind === 'area'
      ? [{ id: note.id, kind: note.kind, text: note.text ?? '', from: words.by(note.authorName) }]
      : [],
  );
  return [...derived, ...added].filter((line) => line.kind === kind && !off.has(line.id));
}

function sayInsight({ reason, metricId, answers }: Insight): string {
  const { reasons } = scorecardsWords();
  return reason === 'praise'
    ? reasons.praise(answers)
    : reasons[reason](metricId === null ? '' : sayMetric({ metricId, label: metricId }));
}
