import {
  businessEventLabels,
  type BusinessEvent,
  type BusinessEventType,
} from '@shiftlight/shared/events/business-events.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { createFigureReceipt, type FigureReceipt } from '@shiftlight/shared/metrics/figure-receipt.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMetric, metrics } from '@shiftlight/shared/metrics/index.ts';
import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { MetricData } from '@shiftlight/shared/metrics/metric-data.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import { ShiftlightError } from '../../errors.ts';
import type { BusinessRepository, StoredBusinessEvent } from '../../ingest/business.repository.ts';
import { readCounting, type MeDependencies } from '../me/figure-context.ts';
import type { MeasuredRow } from '../me/me.repository.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { hideSmallGroup, listContributors } from './hide-small-groups.ts';
import type { BusinessFiguresInput, BusinessReceiptInput } from './business.schema.ts';

export interface BusinessDependencies extends Omit<MeDependencies, 'listBusinessEvents'> {
  readonly business: BusinessRepository;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  /** All tickets that figures of [from, to) may count. */
  readonly listTickets: (workspaceId: string, from: number, to: number) => Promise<readonly MeasuredRow[]>;
}

export type BusinessService = ReturnType<typeof createBusinessService>;

const nobody: ReadonlySet<string> = new Set();
const linesOnBill = 200;
/** Early signs of customers compare with the period before. */
const lookBackRatio = 1;

/** Figures over the whole workspace that rest on events of other systems, alone or together with tickets. */
export function createBusinessService(dependencies: BusinessDependencies) {
  const { business, listTickets, openGate, listBlindReviews } = dependencies;

  async function read(viewer: Viewer, asked: readonly Metric[], from: number, to: number) {
    const { workspaceId } = viewer;
    const needs = new Set<string>(asked.flatMap((metric) => metric.needs.flat()));
    const types = listTypes(asked);
    const since = from - (to - from) * lookBackRatio;
    const needsTickets = [...needs].some((need) => !(need in businessEventLabels)) || asked.some(countsTickets);
    const [counting, events, tickets, blind] = await Promise.all([
      readCounting(dependencies, { workspaceId }),
      business.listOfWorkspace(workspaceId, types, since, to),
      needsTickets ? listTickets(workspaceId, since, to) : [],
      listBlindReviews(viewer),
    ]);
    const blindReviews = toBlindIds(blind);
    const context: MetricContext = { ...counting, blindReviews, from, to, asOf: counting.now, agentId: null };
    return { data: toData(tickets, events), context };
  }

  async function findContributors(viewer: Viewer, metric: Metric, data: MetricData, context: MetricContext) {
    const colleagues = await dependencies.repository.listColleagues(viewer.workspaceId);
    return listContributors(metric, data, context, colleagues);
  }

  async function openHiding(viewer: Viewer) {
    const gate = await openGate(viewer);
    const colleagues = gate.worksCouncil ? await dependencies.repository.listColleagues(viewer.workspaceId) : [];
    return (metric: Metric, data: MetricData, context: MetricContext, figure: Figure): Figure =>
      gate.worksCouncil ? hideSmallGroup(figure, listContributors(metric, data, context, colleagues), gate) : figure;
  }

  return {
    /** Figures of [from, to): each with its value, n and interval, or the reason why there is none. */
    async figures(viewer: Viewer, { from, to, metrics: ids }: BusinessFiguresInput): Promise<readonly Figure[]> {
      const asked = ids === undefined ? metrics.filter(({ over }) => over === 'data') : ids.map(getMetric);
      const { data, context } = await read(viewer, asked, from, to);
      const hide = await openHiding(viewer);
      return asked.map((metric) => hide(metric, data, context, computeFigure(metric, data, context)));
    },

    /** One of them with its cases. */
    async receipt(viewer: Viewer, { from, to, metric: id, variant }: BusinessReceiptInput): Promise<FigureReceipt> {
      const metric = getMetric(id);
      if (variant !== null && !metric.variants.some((one) => one.id === variant)) {
        throw new ShiftlightError('INVALID', `${metric.label} has no variant “${variant}”.`);
      }
      const { data, context } = await read(viewer, [metric], from, to);
      const { worksCouncil } = await openGate(viewer);
      const inVariant = { ...context, variant };
      const contributors = worksCouncil ? await findContributors(viewer, metric, data, inVariant) : nobody;
      // A single case is one person's work.
      const receipt = createFigureReceipt(metric, data, inVariant, contributors.size > 0 ? 0 : linesOnBill);
      const figure = hideSmallGroup(receipt.figure, contributors, await openGate(viewer));
      if (figure === receipt.figure) return receipt;
      return { ...receipt, figure, countedTotal: 0, notCountedTotal: 0, reasons: [], arithmetic: null };
    },

    counts: (workspaceId: string) => business.countByType(workspaceId),
  };
}

/** The types that metrics name, and those that they read when they are there. */
function listTypes(asked: readonly Metric[]): readonly BusinessEventType[] {
  const named = asked.flatMap((metric) => metric.needs.flat()).filter(isBusinessType);
  const all = new Set(named);
  // Whoever looks at customers reads everything that is known of them.
  if (all.has('revenue.changed')) for (const type of aboutCustomers) all.add(type);
  if (asked.some(({ id }) => id === 'channel-preference')) all.add('channel.preferred');
  return [...all];
}

const aboutCustomers = [
  'customer.profiled',
  'usage.measured',
  'payment.delayed',
  'contact.changed',
  'relationship-survey.answered',
] as const satisfies readonly BusinessEventType[];

/** Tickets count for customers through their requesters. */
const countsTickets = ({ id }: Metric): boolean => id === 'customer-health' || id === 'early-warnings';

function isBusinessType(type: string): type is BusinessEventType {
  return type in businessEventLabels;
}

/** Ids are unique within one system: where several are counted together, each id carries its system's. */
function toData(tickets: readonly MeasuredRow[], events: readonly StoredBusinessEvent[]): MetricData {
  const systems = new Set([...tickets.map(({ connectorId }) => connectorId), ...events.map(({ idsOf }) => idsOf)]);
  if (systems.size < 2) return { tickets, events: events.map(({ event }) => event) };
  return {
    tickets: tickets.map(({ connectorId, facts, clocks }) => ({
      facts: { ...facts, ticketId: `${connectorId}/${facts.ticketId}` },
      clocks,
    })),
    events: events.map(({ idsOf, event }) => qualify(event, idsOf)),
  };
}

const idKeys = new Set([
  ...['ticketId', 'agentId', 'reviewerId', 'shiftId', 'orderId', 'returnId', 'claimId', 'recommendationId'],
]);

/** The same event: only values that are texts already are replaced, by other texts. */
function qualify<E extends BusinessEvent>(event: E, idsOf: string): E {
  const entries = Object.entries(event).map(([key, value]: readonly [string, unknown]) =>
    idKeys.has(key) && typeof value === 'string' ? [key, `${idsOf}/${value}`] : [key, value],
  );
  return Object.fromEntries(entries) as E;
}
