import { computeGroupFigure, type GroupPart } from '@shiftlight/shared/metrics/compute-group-figure.ts';
import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import {
  listOtherDefinitions,
  toOtherCount,
  type OtherCount,
} from '@shiftlight/shared/metrics/profiles/count-otherwise.ts';
import type { OtherwiseView } from '@shiftlight/shared/views/receipt-view.ts';
import { setImmediate as letOthers } from 'node:timers/promises';
import type { GroupedIdentity } from '../../figures/figure-sums.repository.ts';
import type { MeasuredRow, MeRepository } from '../me/me.repository.ts';
import type { CardRun } from './card-builder.ts';

/** More tickets are not counted again while somebody waits: a team of 25 handles about 2,000 in a month. */
const mostTickets = 5_000;

/** What other helpdesks would count of a team's tickets, each definition in a turn of its own. */
export async function countGroupOtherwise(
  me: Pick<MeRepository, 'listTouchingAtMost'>,
  { workspaceId, counting, bounds }: CardRun,
  people: readonly GroupedIdentity[],
  metric: Metric,
): Promise<OtherwiseView> {
  const others = listOtherDefinitions(metric);
  const rows = others.length === 0 ? [] : await me.listTouchingAtMost(workspaceId, people, bounds, mostTickets);
  if (rows === null) return { counts: null, most: mostTickets };
  const parts = toGroupParts(people, rows);
  const context = { ...counting, from: bounds.from, to: bounds.to, asOf: counting.now };
  const counts: OtherCount[] = [];
  for (const other of others) {
    counts.push(toOtherCount(other, computeGroupFigure(other.metric, parts, { ...context, variant: other.variant })));
    await letOthers();
  }
  return { counts, most: mostTickets };
}

/** Ids of people are unique within one helpdesk only. */
function toGroupParts(people: readonly GroupedIdentity[], rows: readonly MeasuredRow[]): readonly GroupPart[] {
  const rowsOf = Map.groupBy(rows, ({ connectorId }) => connectorId);
  return [...Map.groupBy(people, ({ connectorId }) => connectorId)].map(([connectorId, own]) => ({
    tickets: rowsOf.get(connectorId) ?? [],
    agentIds: new Set(own.map(({ externalId }) => externalId)),
  }));
}
