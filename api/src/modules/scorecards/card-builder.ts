import { listInsights } from '@shiftlight/shared/scorecards/list-insights.ts';
import { heightRatio } from '@shiftlight/shared/metrics/rating.ts';
import { readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import type { CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type {
  CardBasis,
  ScorecardCard,
  ScorecardFigure,
  ScorecardTrend,
} from '@shiftlight/shared/views/scorecard-view.ts';
import type { GroupedIdentity, Grouping } from '../../figures/figure-sums.repository.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import { readCounting, type MeDependencies } from '../me/figure-context.ts';
import { minimumGroup as minimumPeople } from '../privacy/minimum-group.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { listTrendOf, toCardBounds, type CardBounds } from './card-bounds.ts';
import { toComparisons, type FindComparison } from './card-comparison.ts';
import { readCardFigures, readFiguresUnder } from './card-figures.ts';
import { comparedMeasures, listCardMetrics } from './card-metrics.ts';
import type { CardCounting, CardSources } from './card-sources.ts';
import { readCardStates } from './card-states.ts';

export interface CardBuilderDependencies extends CardSources, Omit<MeDependencies, 'listBusinessEvents'> {
  readonly rules: RulesCache;
  readonly getTargets: (
    workspaceId: string,
    at: number,
  ) => Promise<{ readonly version: number; readonly targets: readonly Target[] }>;
  readonly listBlindReviews: ListBlindReviews;
}

/** A period of a workspace, ready to be counted for anybody. */
export interface CardRun extends CardCounting {
  readonly period: CardPeriod;
  readonly bounds: CardBounds;
  readonly basis: CardBasis;
}

/** Whom a person is compared with. */
export interface ComparedGroup {
  readonly kind: 'teams' | 'workspace';
  /** Everybody in it, the person included, each under their own id. */
  readonly people: readonly GroupedIdentity[];
}

export type CardBuilder = ReturnType<typeof createCardBuilder>;

/** Newest tickets that a praise names. */
const praisedTickets = 5;
/** More best answers than this are not looked through. */
const mostPraise = 500;

/** Works scorecards out. */
export function createCardBuilder(dependencies: CardBuilderDependencies) {
  const { rules, cases, getTargets, listBlindReviews, now } = dependencies;

  /** The best answers of each of these people. */
  async function readPraise({ workspaceId, bounds, counting }: CardRun, identities: readonly GroupedIdentity[]) {
    const best = counting.getMetric('csat').unit === 'score' ? 5 : 1;
    const asked = { measure: 'csat', value: best, limit: mostPraise };
    const found = (await cases.listTickets(workspaceId, identities, bounds, asked)).filter(({ facts, at }) =>
      facts.surveys.some((answer) => answer.kind === 'csat' && answer.at === at && heightRatio(answer) === 1),
    );
    const byPerson = Map.groupBy(found, ({ group }) => group);
    return (memberId: string) => {
      const own = byPerson.get(memberId) ?? [];
      const tickets = own.slice(0, praisedTickets).map(({ connectorId, facts: { ticketId, subject, status } }) => ({
        ...{ connectorId, externalId: ticketId, subject, status },
      }));
      return { answers: own.length, tickets };
    };
  }

  function toCard(
    { period, bounds, counting, basis }: CardRun,
    figures: readonly ScorecardFigure[],
    rest: Pick<ScorecardCard, 'insights' | 'comparedWith'>,
  ): ScorecardCard {
    const { from, to, previous, previousSoFar } = bounds;
    return {
      ...{ from, to, previous, previousSoFar, figures, basis },
      ...rest,
      period: period.text,
      timeZone: counting.timeZone,
      computedAt: counting.now,
    };
  }

  return {
    /** Reads under which rules a period is counted, and what of it this viewer may not learn yet; null = for the books. Throws INVALID for one that has not begun. */
    async prepare(workspaceId: string, period: CardPeriod, seenBy: Viewer | null): Promise<CardRun> {
      const [read, blind] = await Promise.all([
        readCounting(dependencies, { workspaceId }),
        seenBy === null ? [] : listBlindReviews(seenBy),
      ]);
      const counting = { ...read, blindReviews: toBlindIds(blind) };
      const bounds = toCardBounds(period, now(), counting.timeZone);
      const [{ version, targets }, compiled] = await Promise.all([
        getTargets(workspaceId, bounds.to),
        rules.get(workspaceId),
      ]);
      const metrics = listCardMetrics(counting.getMetric);
      const basis: CardBasis = {
        calendarId: compiled.mainCalendarId,
        policyVersion: compiled.findPolicyVersion(bounds.to),
        targetVersion: version,
        definitions: Object.fromEntries(metrics.map(({ id, version: definition }) => [id, definition])),
        definitionSet: compiled.definitions.at(-1)?.version ?? 0,
      };
      return { workspaceId, counting, metrics, targets, period, bounds, basis };
    },

    /** Cards of people who are compared with the same group; each person's identities carry their id as group. */
    async buildPeople(
      run: CardRun,
      memberIds: readonly string[],
      identities: readonly GroupedIdentity[],
      group: ComparedGroup,
    ): Promise<ReadonlyMap<string, ScorecardCard>> {
      const asked = new Set(memberIds);
      const own = identities.filter((one) => asked.has(one.group));
      const [find, mixed, praiseOf] = await Promise.all([
        readCardFigures(dependencies, run, own, run.bounds),
        cases.sumMixes(run.workspaceId, group.people, run.bounds, comparedMeasures),
        readPraise(run, own),
      ]);
      const compare = toComparisons(mixed, run.counting.getMetric);
      const comparedWith = { group: group.kind, minimumPeople };
      const cards = memberIds.map((memberId) => {
        const figures = find(memberId).map((figure) => ({ ...figure, comparison: compare(figure.metricId, memberId) }));
        const insights = listInsights(figures, praiseOf(memberId));
        return [memberId, toCard(run, figures, { insights, comparedWith })] as const;
      });
      return new Map(cards);
    },

    /** The figures of several groups beside each other, without comparison unless `compare` knows one. */
    async buildParts(
      run: CardRun,
      identities: readonly GroupedIdentity[],
      compareIn: readonly GroupedIdentity[] | null,
    ): Promise<(group: string) => readonly ScorecardFigure[]> {
      const [find, mixed] = await Promise.all([
        readCardFigures(dependencies, run, identities, run.bounds),
        compareIn === null ? null : cases.sumMixes(run.workspaceId, compareIn, run.bounds, comparedMeasures),
      ]);
      const compare: FindComparison = mixed === null ? () => null : toComparisons(mixed, run.counting.getMetric);
      return (group) => find(group).map((figure) => ({ ...figure, comparison: compare(figure.metricId, group) }));
    },

    /** The figures of several groups under each of several sets of targets, without comparison; with `null` those of the workspace, as group `''`. */
    buildUnder: (run: CardRun, grouping: Grouping, sets: readonly (readonly Target[])[]) =>
      readFiguresUnder(dependencies, run, grouping, run.bounds, sets),

    /** The card of a group as a whole: a team, or with `null` the workspace. */
    async buildWhole(run: CardRun, grouping: Grouping): Promise<ScorecardCard> {
      const find = await readCardFigures(dependencies, run, grouping, run.bounds);
      const figures = find(grouping?.[0]?.group ?? '').map((figure) => ({ ...figure, comparison: null }));
      const insights = listInsights(figures, { answers: 0, tickets: [] });
      return toCard(run, figures, { insights, comparedWith: null });
    },

    /** The figures of a group over this period and those before it. */
    async buildTrend(run: CardRun, grouping: Grouping): Promise<ScorecardTrend> {
      const stretches = listTrendOf(run.period, run.counting.now, run.counting.timeZone);
      const measures = run.metrics.map(({ id }) => id);
      const find = await readCardStates(dependencies, run, grouping, stretches, { measures, withQuantiles: false });
      const group = grouping?.[0]?.group ?? '';
      const lines = run.metrics.map((metric) => ({
        metricId: toMetricId(metric.id),
        points:
          listMissingNeeds(metric, run.counting.received).length > 0
            ? stretches.map(() => null)
            : stretches.map((_, index) => readState(find(metric.id, group, index)).value),
      }));
      return { stretches, lines };
    },
  };
}

/** The guarantee: a run counts the metrics of scorecards alone. */
function toMetricId(id: string): ScorecardTrend['lines'][number]['metricId'] {
  return id as ScorecardTrend['lines'][number]['metricId'];
}
