import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { FigureDifference, FrozenVersion, ScorecardCard } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { hideFigure } from './hide-small-figures.ts';
import type { OpenedSubject } from './scorecard-access.ts';
import type { ScorecardScopesRepository } from './scorecard-scopes.repository.ts';

/** What of a closed month holds a score that the viewer may not learn yet. */
export interface BlindFigures {
  hideInCard(card: ScorecardCard): ScorecardCard;
  hideInDifference(difference: readonly FigureDifference[], card: ScorecardCard): readonly FigureDifference[];
  hideInVersions(versions: readonly FrozenVersion[], card: ScorecardCard): readonly FrozenVersion[];
}

const metricId = 'qa-score';

/**
 * A closed card is kept as it was worked out, so a review cannot be left out of it: beside the figure without it, the difference would tell its
 * score. The figure is hidden whole until the second review is written.
 */
export async function openBlindFigures(
  {
    listBlindReviews,
    scopes,
  }: { readonly listBlindReviews: ListBlindReviews; readonly scopes: ScorecardScopesRepository },
  viewer: Viewer,
  { scope, id }: OpenedSubject,
): Promise<BlindFigures> {
  const blind = (await listBlindReviews(viewer)).filter(({ isCalibration }) => !isCalibration);
  const members = blind.length > 0 && scope === 'team' ? await scopes.listMembers(viewer.workspaceId, id) : [];
  const isOf = (agentId: string) =>
    scope === 'workspace' || (scope === 'member' ? agentId === id : members.some((member) => member.id === agentId));
  const own = blind.filter(({ agentId }) => isOf(agentId));
  const touches = ({ from, to }: Stretch) => own.some(({ at }) => at >= from && at < to);
  const withoutIt = (difference: readonly FigureDifference[]) => difference.filter((one) => one.metricId !== metricId);

  return {
    hideInCard(card) {
      const isHere = touches(card);
      if (!isHere && !touches(card.previous)) return card;
      return {
        ...card,
        figures: card.figures.map((figure) => {
          if (figure.metricId !== metricId) return figure;
          return isHere ? hideFigure(figure, blindReason) : { ...figure, change: null };
        }),
        insights: card.insights.filter((insight) => insight.metricId !== metricId),
      };
    },

    hideInDifference: (difference, card) => (touches(card) ? withoutIt(difference) : difference),

    hideInVersions: (versions, card) =>
      touches(card)
        ? versions.map((one) => (one.difference === null ? one : { ...one, difference: withoutIt(one.difference) }))
        : versions,
  };
}
