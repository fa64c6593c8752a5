import type { MetricContext } from '@shiftlight/shared/metrics/metric-context.ts';
import type { ReceiptPart } from '@shiftlight/shared/metrics/figure-receipt.ts';
import type { MeasuredTicket } from '@shiftlight/shared/metrics/measured-ticket.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { Identity, MeasuredRow, MeRepository } from './me.repository.ts';

export interface MeDependencies {
  readonly repository: MeRepository;
  readonly rules: RulesCache;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

/** How the figures of a workspace are counted now. */
export type Counting = Pick<MetricContext, 'calendar' | 'variant'> & {
  readonly timeZone: string;
  readonly received: ReadonlySet<string>;
  readonly now: number;
};

/** Every helpdesk tells these: a workspace without tickets yet misses tickets, not kinds of events. */
const alwaysTold = ['ticket.created', 'message.added', 'status.changed', 'assignee.changed'];

/** Working time by the workspace's main calendar, days of its zone, and what it receives. */
export async function readCounting(
  { repository, rules, findTimeZone, now }: MeDependencies,
  { workspaceId }: Pick<Viewer, 'workspaceId'>,
): Promise<Counting> {
  const [timeZone, { mainCalendar }, types] = await Promise.all([
    findTimeZone(workspaceId),
    rules.get(workspaceId),
    repository.listReceivedTypes(workspaceId),
  ]);
  return { calendar: mainCalendar, variant: null, timeZone, received: new Set([...alwaysTold, ...types]), now: now() };
}

/** A person's part in one helpdesk: ids of people are unique within one only, so each identity counts its own helpdesk's tickets. */
export interface OwnPart extends ReceiptPart {
  readonly connectorId: string;
  readonly agentId: string;
  readonly input: readonly MeasuredTicket[];
}

/** The parts whose figures add up to a person's own. */
export function toParts(identities: readonly Identity[], rows: readonly MeasuredRow[]): readonly OwnPart[] {
  return identities.map(({ connectorId, externalId }) => ({
    connectorId,
    agentId: externalId,
    input: rows.filter((row) => row.connectorId === connectorId),
  }));
}
