import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { describeFigure, type FigurePart } from '../../../ui/figures/describe-figure.ts';
import { formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { listLines } from './list-lines.ts';
import { scorecardsWords } from './scorecards-words.ts';

/** What the screen says around a scorecard. */
export interface CardWords {
  /** The period in words. */
  readonly period: string;
  /** The period that changes are said against. */
  readonly before: string;
  /** True where it speaks to the person whose it is. */
  readonly isOwn: boolean;
}

/** A scorecard as a table of texts: exactly the words of the screen. */
export function toCardTable(view: ScorecardView, { period, before, isOwn }: CardWords): readonly (readonly string[])[] {
  const words = scorecardsWords();
  const { columns } = words;
  const rows = view.card.figures.map((figure) => {
    const parts = describeFigure(figure, { comparison: figure.comparison, before, isOthers: !isOwn });
    const say = (id: FigurePart['id']) => toText(parts.find((part) => part.id === id));
    const value = figure.value === null || !isJudgeable(figure) ? '—' : formatValue(figure.unit, figure.value);
    return [sayMetric(figure), value, say('target'), say('change'), say('spread'), say('mix'), say('reason')];
  });
  const lines = (kind: 'win' | 'area') => listLines(view, kind).map(({ text, from }) => [text, from]);
  const comments = view.notes.flatMap(({ kind, text, authorName, at }) =>
    kind === 'comment' ? [[text ?? '', authorName, formatDateTime(at)]] : [],
  );
  return [
    [view.subject.name, period, view.card.timeZone],
    [columns.figure, columns.value, columns.target, columns.change, columns.spread, columns.mix, columns.note],
    ...rows,
    [words.wins],
    ...lines('win'),
    [words.areas],
    ...lines('area'),
    [words.comments],
    ...comments,
  ];
}

const arrows = { up: '▲ ', down: '▼ ' } as const;

const toText = (part: FigurePart | undefined): string =>
  part === undefined ? '' : `${part.arrow === null ? '' : arrows[part.arrow]}${part.text}`;
