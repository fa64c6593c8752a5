import type {
  FigureDifference,
  ScorecardCard,
  ScorecardFigure,
  ScorecardTrend,
} from '@shiftlight/shared/views/scorecard-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import { smallGroupReason, type OpenGate } from '../privacy/figure-gate.ts';
import { createListShown } from './shown-measures.ts';
import type { OpenedSubject } from './scorecard-access.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';

/** What of a team's or the workspace's figures may be shown; everything of a person's, whose card is opened by themselves alone then. */
export interface SmallFigures {
  hideInCard(card: ScorecardCard): Promise<ScorecardCard>;
  hideInTrend(trend: ScorecardTrend): Promise<ScorecardTrend>;
  hideInDifference(difference: readonly FigureDifference[], card: ScorecardCard): Promise<readonly FigureDifference[]>;
}

const everything: SmallFigures = {
  hideInCard: (card) => Promise.resolve(card),
  hideInTrend: (trend) => Promise.resolve(trend),
  hideInDifference: (difference) => Promise.resolve(difference),
};

/**
 * In works-council mode a group's figure is shown where enough people contributed to that very figure, not where enough belong to the
 * group.
 */
export async function openSmallFigures(
  { openGate, scopes }: { readonly openGate: OpenGate; readonly scopes: ScorecardScopesRepository },
  viewer: Viewer,
  { scope, id }: OpenedSubject,
): Promise<SmallFigures> {
  const gate = await openGate(viewer);
  if (!gate.worksCouncil || scope === 'member') return everything;

  const listShown = createListShown(scopes, viewer, { scope, id });

  return {
    async hideInCard(card) {
      const [shown, before, soFar] = await Promise.all([card, card.previous, card.previousSoFar].map(listShown));
      const withChange = (metricId: string) => before?.has(metricId) === true && soFar?.has(metricId) === true;
      const figures = card.figures.map((figure) => {
        if (shown?.has(figure.metricId) !== true) return hideFigure(figure, smallGroupReason);
        return withChange(figure.metricId) ? figure : { ...figure, change: null };
      });
      const insights = card.insights.filter(
        ({ metricId }) => metricId !== null && shown?.has(metricId) === true && withChange(metricId),
      );
      return { ...card, figures, insights };
    },

    async hideInTrend({ stretches, lines }) {
      const shown = await Promise.all(stretches.map(listShown));
      return {
        stretches,
        lines: lines.map((line) => ({
          ...line,
          points: line.points.map((point, index) => (shown[index]?.has(line.metricId) === true ? point : null)),
        })),
      };
    },

    async hideInDifference(difference, card) {
      const shown = await listShown(card);
      return difference.filter(({ metricId }) => shown.has(metricId));
    },
  };
}

/** Neither value nor sample nor how far from the target. */
export function hideFigure(figure: ScorecardFigure, reason: string): ScorecardFigure {
  const nothing = { value: null, n: 0, median: null, p90: null, interval: null, change: null, comparison: null };
  return { ...figure, ...nothing, target: null, reason };
}
