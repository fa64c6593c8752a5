import { keepsBound, listLimits } from '@shiftlight/shared/scorecards/bound.ts';
import type { Attainment } from '@shiftlight/shared/scorecards/count-attainment.ts';
import { listPartTargets } from '@shiftlight/shared/scorecards/find-target.ts';
import { fitsMatch } from '@shiftlight/shared/scorecards/select-tickets.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { Grouping } from '../../figures/figure-states.repository.ts';
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
  const asked = metricIds.flatMap((measure) => {
    const limits = listPartTargets(targets, measure).flatMap(({ aim }) => listLimits(aim));
    return limits.length === 0 ? [] : [{ measure, limits }];
  });
  const found = new Map<string, { met: number; n: number }>();
  for (const alike of await cases.countAlike(workspaceId, grouping, stretch, asked)) {
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
