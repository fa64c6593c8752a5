import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { ReceiptPart } from '@shiftlight/shared/metrics/figure-receipt.ts';
import type { MetricData } from '@shiftlight/shared/metrics/metric-data.ts';
import type { StoredBusinessEvent } from '../../ingest/business.repository.ts';
import type { GetMetric } from '../../rules/chosen-metrics.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { Identity, MeasuredRow, MeRepository } from './me.repository.ts';

export interface MeDependencies {
  readonly repository: MeRepository;
  readonly rules: RulesCache;
  /** What other systems told that these people's figures of [from, to) may count. */
  readonly listBusinessEvents: (
    workspaceId: string,
    people: readonly Identity[],
    from: number,
    to: number,
  ) => Promise<readonly StoredBusinessEvent[]>;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** How the figures of a workspace are counted now. */
export type Counting = Pick<MetricContext, 'calendar' | 'variant' | 'blindReviews'> & {
  readonly timeZone: string;
  /** Metrics as the workspace counts them. */
  readonly getMetric: GetMetric;
  readonly received: ReadonlySet<string>;
  readonly now: number;
};

/** Every helpdesk tells these: a workspace without tickets yet misses tickets, not kinds of events. */
const alwaysTold = ['ticket.created', 'message.added', 'status.changed', 'assignee.changed'];

/** Working time by the workspace's main calendar, days of its zone, and what it receives. */
export async function readCounting(
  { repository, rules, findTimeZone, now }: Omit<MeDependencies, 'listBusinessEvents'>,
  { workspaceId }: Pick<Viewer, 'workspaceId'>,
): Promise<Counting> {
  const [timeZone, { mainCalendar, getMetric }, types] = await Promise.all([
    findTimeZone(workspaceId),
    rules.get(workspaceId),
    repository.listReceivedTypes(workspaceId),
  ]);
  const received = new Set([...alwaysTold, ...types]);
  return { calendar: mainCalendar, variant: null, timeZone, getMetric, received, now: now() };
}

/** A person's part in one helpdesk: ids of people are unique within one only, so each identity counts its own helpdesk's tickets and events. */
export interface OwnPart extends ReceiptPart {
  readonly connectorId: string;
  readonly agentId: string;
  readonly input: MetricData;
}

/** The parts whose figures add up to a person's own. */
export function toParts(
  identities: readonly Identity[],
  rows: readonly MeasuredRow[],
  events: readonly StoredBusinessEvent[],
): readonly OwnPart[] {
  return identities.map(({ connectorId, externalId }) => ({
    connectorId,
    agentId: externalId,
    input: {
      tickets: rows.filter((row) => row.connectorId === connectorId),
      events: events.flatMap(({ idsOf, event }) => (idsOf === connectorId ? [event] : [])),
    },
  }));
}
