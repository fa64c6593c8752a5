import {
  compareCells,
  listMixKeys,
  type CaseMixComparison,
  type MixCell,
  type MixedCase,
  type Stratum,
} from './case-mix.ts';

/** The cases of a group of people, added up once to compare each of them with the others. */
export interface MixGroup {
  /** As `compareWithCaseMix` of this person's cases with everybody else's; null without cases on either side, or of too few others. */
  compare(personId: string, minimumPeople: number): CaseMixComparison | null;
  hasCases(personId: string): boolean;
}

type Sums = Record<'n' | 'sum' | 'sumOfSquares', number>;

/**
 * Adds up the cells of a group by mix and person. What the others reached is the sum of their sums, not the whole less the person's own:
 * taking away would lose digits. A cell of nobody counts in no comparison.
 */
export function createMixGroup(cells: readonly MixCell[]): MixGroup {
  const strata = new Map<string, Map<string, Sums>>();
  const own = new Map<string, MixCell[]>();
  const keysOf = createKeys();
  for (const cell of cells) {
    const { personId } = cell;
    if (personId === undefined || cell.n === 0) continue;
    const mine = own.get(personId);
    if (mine === undefined) own.set(personId, [cell]);
    else mine.push(cell);
    for (const key of keysOf(cell.mix)) addTo(strata, key, personId, cell);
  }

  function sumOthers(key: string, personId: string): Stratum | null {
    const people = strata.get(key);
    if (people === undefined) return null;
    const stratum = { n: 0, sum: 0, sumOfSquares: 0, people: 0 };
    for (const [id, sums] of people) {
      if (id === personId) continue;
      addSums(stratum, sums);
      stratum.people += 1;
    }
    return stratum.n === 0 ? null : stratum;
  }

  return {
    compare(personId, minimumPeople) {
      const known = new Map<string, Stratum | null>();
      const findOthers = (key: string) => {
        const found = known.get(key);
        if (found !== undefined) return found;
        const stratum = sumOthers(key, personId);
        known.set(key, stratum);
        return stratum;
      };
      return compareCells(own.get(personId) ?? [], findOthers, minimumPeople);
    },
    hasCases: (personId) => own.has(personId),
  };
}

function addTo(strata: Map<string, Map<string, Sums>>, key: string, personId: string, cell: Sums): void {
  const people = strata.get(key) ?? new Map<string, Sums>();
  strata.set(key, people);
  const sums = people.get(personId) ?? { n: 0, sum: 0, sumOfSquares: 0 };
  people.set(personId, sums);
  addSums(sums, cell);
}

function addSums(to: Sums, { n, sum, sumOfSquares }: Readonly<Sums>): void {
  to.n += n;
  to.sum += sum;
  to.sumOfSquares += sumOfSquares;
}

/** The keys of each mix once: many cells share one. */
function createKeys(): (mix: MixedCase['mix']) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (mix) => {
    const text = JSON.stringify(mix);
    const keys = known.get(text) ?? listMixKeys(mix);
    known.set(text, keys);
    return keys;
  };
}
