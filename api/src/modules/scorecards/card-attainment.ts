import { keepsBound, listLimits } from '@shiftlight/shared/scorecards/bound.ts';
import type { Attainment } from '@shiftlight/shared/scorecards/count-attainment.ts';
import { listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { fitsMatch } from '@shiftlight/shared/scorecards/select-tickets.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import { matchedFields } from '../../figures/figure-cases-reader.repository.ts';
import type { Grouping } from '../../figures/figure-sums.repository.ts';
import type { CardCounting, CardSources } from './card-sources.ts';

export type FindAttainment = (metricId: string, group: string) => Attainment;

/** How many cases kept the targets of their own kind; as `countAttainment`, over stored cases. */
export async function readAttainment(
  { cases }: CardSources,
  { workspaceId, targets }: CardCounting,
  grouping: Grouping,
  stretch: Stretch,
  metricIds: readonly string[],
): Promise<FindAttainment> {
  const measures = metricIds.filter((metricId) => listPartTargets(targets, metricId).length > 0);
  const parts = measures.flatMap((metricId) => listPartTargets(targets, metricId));
  const named = new Set(parts.flatMap(({ match }) => Object.keys(match ?? {})));
  const by = matchedFields.filter((field) => named.has(field));
  const limits = parts.flatMap(({ aim }) => listLimits(aim));
  const found = new Map<string, { met: number; n: number }>();
  for (const alike of await cases.countAlike(workspaceId, grouping, stretch, { measures, by, limits })) {
    const own = listPartTargets(targets, alike.measure).filter(({ match }) => fitsMatch(alike, match));
    if (own.length === 0) continue;
    const key = `${alike.measure} ${alike.group}`;
    const sum = found.get(key) ?? { met: 0, n: 0 };
    found.set(key, sum);
    sum.n += alike.n;
    if (own.every(({ aim }) => keepsBound(alike.value, aim) === true)) sum.met += alike.n;
  }
  return (metricId, group) => found.get(`${metricId} ${group}`) ?? { met: 0, n: 0 };
}
