import { exactLimit } from '@shiftlight/shared/statistics/quantile-sketch.ts';
import type { BucketCell, GroupedIdentity, SingleCell } from './figure-sums.repository.ts';

/** The values or the buckets of one person's cases of a measure. */
export interface PersonCases {
  readonly measure: string;
  readonly connectorId: string;
  readonly externalId: string;
  readonly cases: readonly (number | null)[];
}

interface GroupCases {
  readonly measure: string;
  readonly grp: string;
  readonly cases: readonly (number | null)[];
}

/** Single values by group, of those groups that have at most as many as a sketch keeps one by one. */
export function toSingleCells(
  found: readonly PersonCases[],
  grouping: readonly GroupedIdentity[],
): readonly SingleCell[] {
  return joinGroups(found, grouping)
    .filter(({ cases }) => cases.length <= exactLimit)
    .map(({ measure, grp, cases }) => ({ measure, grp, values: cases.filter((value) => value !== null) }));
}

/** How many cases of each group lie in each bucket. */
export function toBucketCells(
  found: readonly PersonCases[],
  grouping: readonly GroupedIdentity[],
): readonly BucketCell[] {
  return joinGroups(found, grouping).flatMap(({ measure, grp, cases }) => {
    const counts = new Map<number | null, number>();
    for (const bucket of cases) counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    return [...counts].map(([bucket, n]) => ({ measure, grp, bucket, n }));
  });
}

/** Whoever is in several groups counts in each; who is in none counts nowhere. */
function joinGroups(found: readonly PersonCases[], grouping: readonly GroupedIdentity[]): readonly GroupCases[] {
  const groupsOf = Map.groupBy(grouping, toKey);
  const joined = new Map<string, { measure: string; grp: string; cases: (readonly (number | null)[])[] }>();
  for (const person of found) {
    const { measure, cases } = person;
    for (const { group: grp } of groupsOf.get(toKey(person)) ?? []) {
      const own = joined.get(`${measure} ${grp}`) ?? { measure, grp, cases: [] };
      joined.set(`${measure} ${grp}`, own);
      own.cases.push(cases);
    }
  }
  return [...joined.values()].map(({ measure, grp, cases }) => ({ measure, grp, cases: cases.flat() }));
}

const toKey = ({ connectorId, externalId }: Pick<GroupedIdentity, 'connectorId' | 'externalId'>) =>
  `${connectorId}/${externalId}`;
