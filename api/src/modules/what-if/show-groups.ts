import { hasSmallDifference } from '@shiftlight/shared/privacy/small-difference.ts';
import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import { minimumGroup } from '../privacy/minimum-group.ts';
import type { FoundGroup } from './judge-groups.ts';

/** What may be shown to whom, and what things are called now. */
export interface Shown {
  readonly gate: FigureGate;
  readonly viewerMemberId: string;
  /** By id; what is not in it has gone since and is left out. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What a viewer may see of the changes found. In works-council mode no members, and each figure or count only of groups where enough people
 * changed and from which no other shown group can be taken away.
 */
export function showGroups(found: readonly FoundGroup[], shown: Shown): readonly WhatIfGroup[] {
  const { gate, names } = shown;
  const open = gate.worksCouncil ? found.filter(({ scope }) => scope !== 'member') : found;
  const shows = createShows(open, shown);
  return open.flatMap(({ scope, id, figures, clocks }): readonly WhatIfGroup[] => {
    const name = names.get(id);
    if (name === undefined) return [];
    const own = figures.flatMap(({ shift, movers }) => (shows(shift.metricId, movers) ? [shift] : []));
    // Those of the workspace are the sum above all groups.
    const flips = scope !== 'workspace' && clocks !== null && shows(null, clocks.movers) ? clocks.flips : null;
    return own.length === 0 && flips === null ? [] : [{ scope, id, name, figures: own, clocks: flips }];
  });
}

/** Whether a figure (null = the count of clocks) of a group made of these people may be shown beside those of all other groups. */
function createShows(found: readonly FoundGroup[], { gate, viewerMemberId }: Shown) {
  if (!gate.worksCouncil) return () => true;
  const toSet = (movers: readonly string[]) => new Set(movers.filter((id) => id !== viewerMemberId));
  const byFigure = new Map<string | null, ReadonlySet<string>[]>();
  const note = (figure: string | null, movers: readonly string[]) => {
    if (gate.showsGroup(movers)) byFigure.set(figure, [...(byFigure.get(figure) ?? []), toSet(movers)]);
  };
  for (const { figures, clocks } of found) {
    for (const { shift, movers } of figures) note(shift.metricId, movers);
    if (clocks !== null) note(null, clocks.movers);
  }
  // The sum of all clocks is shown anyway, so it is the teams that are left out where the rest would be too few.
  const everybody = toSet(found.find(({ scope }) => scope === 'workspace')?.clocks?.movers ?? []);
  const leavesFew = (group: ReadonlySet<string>, figure: string | null) => {
    const others = (byFigure.get(figure) ?? []).filter((other) => !isSameSet(other, group));
    return hasSmallDifference(group, others, minimumGroup);
  };
  const isRestSmall = leavesFew(everybody, null);
  return (figure: string | null, movers: readonly string[]): boolean => {
    if (!gate.showsGroup(movers) || (figure === null && isRestSmall)) return false;
    return !leavesFew(toSet(movers), figure);
  };
}

const isSameSet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((id) => other.has(id));
