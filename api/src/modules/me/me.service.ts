import { readState } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { meMetricIds, type MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { listMissingNeeds } from '@shiftlight/shared/metrics/missing-events.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type {
  ComparisonView,
  MePeriod,
  MeView,
  Stretch,
  TrendLine,
  TrendView,
} from '@shiftlight/shared/views/me-view.ts';
import type { CasesView, ReceiptView } from '@shiftlight/shared/views/receipt-view.ts';
import { createShortMemory } from '../../trpc/short-memory.ts';
import type { Viewer } from '../../trpc/context.ts';
import { readCounting, toParts, type Counting, type MeDependencies, type OwnPart } from './figure-context.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { CasesInput } from './me.schema.ts';
import { computeOwnFigure, gatherStretches } from './own-figures.ts';
import { listOwnCases, toCasesView, toReceiptView, type OwnCases } from './own-receipt.ts';
import { findPeriodBounds, listTrendStretches, type PeriodBounds } from './period-bounds.ts';
import { compareWithTeam, gatherTeamCases, type TeamCases } from './team-cases.ts';

export type MeService = ReturnType<typeof createMeService>;

export interface MeServiceDependencies extends MeDependencies {
  /** What the workspace aimed at then. */
  readonly listTargets: (workspaceId: string, at: number) => Promise<readonly Target[]>;
  /** Metrics of which the member disputes a figure of [from, to). */
  readonly listDisputedMetrics: (
    workspaceId: string,
    memberId: string,
    from: number,
    to: number,
  ) => Promise<readonly string[]>;
}

const listShown = ({ getMetric }: Counting) => meMetricIds.map((metricId) => getMetric(metricId));
/** Sums have no mean per case, reviews and shifts no mix of tickets. */
const listCompared = (counting: Counting) =>
  listShown(counting).filter(
    ({ over, accumulate }) => over === 'tickets' && accumulate !== 'count' && accumulate !== 'quotient',
  );

/** A team opens its panels together: what it did is read once and shown to all of them for so long. */
const teamAgeMs = 60_000;
const teamsRemembered = 40;

/** The viewer's own figures, over all their identities in the connected helpdesks; working time by the workspace's main calendar. */
export function createMeService(dependencies: MeServiceDependencies) {
  const { repository, listTargets, listDisputedMetrics, now } = dependencies;
  const teams = createShortMemory<TeamCases>(now, teamAgeMs, teamsRemembered);

  /** `over`: what the figures are over; business events are read for those that look at them. */
  async function readParts(
    { workspaceId, memberId }: Viewer,
    { from, to }: Stretch,
    over: Metric['over'] = 'data',
  ): Promise<readonly OwnPart[]> {
    const identities = await repository.listIdentities(workspaceId, memberId);
    const [rows, events] = await Promise.all([
      repository.listTouching(workspaceId, identities, from, to),
      over === 'data' ? dependencies.listBusinessEvents(workspaceId, identities, from, to) : [],
    ]);
    return toParts(identities, rows, events);
  }

  async function readCases(viewer: Viewer, period: MePeriod, metricId: MeMetricId) {
    const counting = await readCounting(dependencies, viewer);
    const bounds = boundsOf(period, counting);
    const metric = counting.getMetric(metricId);
    const parts = await readParts(viewer, bounds, metric.over);
    const cases: OwnCases = listOwnCases(metric, parts, counting, bounds);
    return { metric, counting, cases };
  }

  return {
    /** Figures of a period, each beside the period before and the workspace's target. */
    async figures(viewer: Viewer, period: MePeriod): Promise<MeView> {
      const counting = await readCounting(dependencies, viewer);
      const bounds = boundsOf(period, counting);
      const [parts, targets, disputedMetricIds] = await Promise.all([
        readParts(viewer, { from: bounds.previous.from, to: bounds.to }),
        listTargets(viewer.workspaceId, bounds.to),
        listDisputedMetrics(viewer.workspaceId, viewer.memberId, bounds.from, bounds.to),
      ]);
      const figures = listShown(counting).map((metric) => computeOwnFigure(metric, parts, counting, bounds, targets));
      return { period, ...bounds, timeZone: counting.timeZone, figures, disputedMetricIds, serverNow: counting.now };
    },

    /** The same figures over periods of the same length, the running one last. */
    async trend(viewer: Viewer, period: MePeriod): Promise<TrendView> {
      const counting = await readCounting(dependencies, viewer);
      const stretches = listTrendStretches(period, counting.now, counting.timeZone);
      const parts = await readParts(viewer, { from: stretches[0]?.from ?? counting.now, to: counting.now });
      const lines = listShown(counting).map((metric): TrendLine => {
        const isKnown = listMissingNeeds(metric, counting.received).length === 0;
        const states = isKnown ? gatherStretches(metric, parts, counting, stretches) : [];
        return { metricId: metric.id, points: stretches.map((_, index) => valueOf(states[index])) };
      });
      return { period, stretches, lines };
    },

    /** The viewer beside their teams on the same mix of work, up to a minute old; nothing that fewer than five others have done is shown. */
    async comparison(viewer: Viewer, period: MePeriod): Promise<ComparisonView> {
      const { workspaceId, memberId } = viewer;
      const group = await repository.findGroup(workspaceId, memberId);
      const key = JSON.stringify([workspaceId, period, group.people]);
      const cases = await teams.get(key, async () => {
        const counting = await readCounting(dependencies, viewer);
        const bounds = boundsOf(period, counting);
        const rows = await repository.listTouching(workspaceId, group.people, bounds.from, bounds.to);
        return gatherTeamCases(listCompared(counting), group.people, rows, counting, bounds);
      });
      const comparisons = cases.metrics.map((metric) => compareWithTeam(metric, cases, memberId));
      return { period, asOf: cases.asOf, group: group.kind, minimumPeople: minimumGroup, comparisons };
    },

    /** The bill behind one figure. */
    async receipt(viewer: Viewer, period: MePeriod, metricId: MeMetricId): Promise<ReceiptView> {
      const { metric, counting, cases } = await readCases(viewer, period, metricId);
      return toReceiptView(metric, cases, counting);
    },

    /** One page of the tickets behind a figure, counted or not. */
    async cases(viewer: Viewer, input: CasesInput): Promise<CasesView> {
      const { cases } = await readCases(viewer, input.period, input.metric);
      return toCasesView(cases, input);
    },
  };
}

function boundsOf(period: MePeriod, { now, timeZone, calendar }: Counting): PeriodBounds {
  return findPeriodBounds(period, now, timeZone, (from, to) => calendar === null || calendar.workingMs(from, to) > 0);
}

function valueOf(state: Parameters<typeof readState>[0] | undefined): number | null {
  return state === undefined ? null : readState(state).value;
}
