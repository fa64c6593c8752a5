import { mergeStates } from '@shiftlight/shared/metrics/accumulators/accumulator.ts';
import { accumulate, toFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { MePeriod, MeView } from '@shiftlight/shared/views/me-view.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { TicketsRepository, MeasuredRow } from '../tickets/tickets.repository.ts';
import { findPeriodStart } from './period-bounds.ts';

export type MeService = ReturnType<typeof createMeService>;

export interface MeDependencies {
  readonly repository: TicketsRepository;
  readonly rules: RulesCache;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** The figures of the panel's "Me", in this order. */
const shownMetrics = ['first-response-time', 'first-contact-resolution', 'csat', 'resolution-time', 'tickets-handled'];

/** The viewer's own figures. */
export function createMeService({ repository, rules, findTimeZone, now }: MeDependencies) {
  return {
    /** Figures of the viewer over all their identities in the connected helpdesks; working time by the workspace's main calendar. */
    async figures(viewer: Viewer, period: MePeriod): Promise<MeView> {
      const { workspaceId, memberId } = viewer;
      const serverNow = now();
      const timeZone = await findTimeZone(workspaceId);
      const from = findPeriodStart(period, serverNow, timeZone);
      const [{ mainCalendar }, identities, tickets] = await Promise.all([
        rules.get(workspaceId),
        repository.listIdentities(workspaceId, memberId),
        repository.listTouching(workspaceId, memberId, from, serverNow),
      ]);
      const context = { calendar: mainCalendar, from, to: serverNow, variant: null, timeZone };
      const figures = shownMetrics.map((metricId): Figure => {
        const metric = getMetric(metricId);
        // Ids of people are unique within one helpdesk only: each identity counts its own helpdesk's tickets.
        const states = identities.map((person) =>
          accumulate(metric, ticketsOf(tickets, person.connectorId), { ...context, agentId: person.externalId }),
        );
        const empty = accumulate(metric, [], { ...context, agentId: null });
        return toFigure(metric, states.reduce(mergeStates, empty), null);
      });
      return { period, from, to: serverNow, timeZone, figures, serverNow };
    },
  };
}

function getMetric(id: string): Metric {
  const metric = findMetric(id);
  if (metric === null) throw new Error(`No metric ${id} in the registry.`);
  return metric;
}

function ticketsOf(tickets: readonly MeasuredRow[], connectorId: string): readonly MeasuredRow[] {
  return tickets.filter((ticket) => ticket.connectorId === connectorId);
}
