import { z95 } from '../../statistics/wilson-interval.ts';
import { disagreement, type DisagreementWeights } from './weights.ts';

/** Agreement of two reviewers beyond chance. */
export interface CohenKappa {
  /** 1 = full agreement, 0 = as by chance; null when chance alone would agree always. */
  readonly kappa: number | null;
  /** Asymptotic standard error and 95 % interval; null with weights, or without a kappa. */
  readonly standardError: number | null;
  readonly interval: readonly [low: number, high: number] | null;
  readonly agreementRatio: number;
}

/** Counts the pairs of two reviewers' ratings in a square table over the categories that occur, in ascending order. */
export function toAgreementTable(first: readonly number[], second: readonly number[]): number[][] {
  const categories = [...new Set([...first, ...second])].sort((a, b) => a - b);
  const table = categories.map(() => categories.map(() => 0));
  first.forEach((value, index) => {
    const row = table[categories.indexOf(value)];
    const column = categories.indexOf(second[index] ?? NaN);
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + 1;
  });
  return table;
}

/**
 * Cohen's kappa from a square table of counts (rows: first reviewer, columns: second), with linear or quadratic weights by rank if asked.
 * Source: Cohen 1960 and 1968; standard error after Fleiss, Cohen and Everitt 1969.
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: DisagreementWeights = 'none'): CohenKappa {
  const n = table.reduce((sum, row) => sum + row.reduce((total, count) => total + count, 0), 0);
  const share = (i: number, j: number) => (table[i]?.[j] ?? 0) / n;
  const ranks = table.map((_, index) => index);
  const rows = ranks.map((i) => ranks.reduce((sum, j) => sum + share(i, j), 0));
  const columns = ranks.map((j) => ranks.reduce((sum, i) => sum + share(i, j), 0));
  let observed = 0;
  let expected = 0;
  for (const i of ranks) {
    for (const j of ranks) {
      const weight = disagreement(weights, i, j);
      observed += weight * share(i, j);
      expected += weight * (rows[i] ?? 0) * (columns[j] ?? 0);
    }
  }
  const agreementRatio = ranks.reduce((sum, i) => sum + share(i, i), 0);
  if (expected === 0) return { kappa: null, standardError: null, interval: null, agreementRatio };
  const kappa = 1 - observed / expected;
  if (weights !== 'none') return { kappa, standardError: null, interval: null, agreementRatio };
  const standardError = errorOf(kappa, 1 - expected, n, { share, rows, columns });
  return { kappa, standardError, interval: [kappa - z95 * standardError, kappa + z95 * standardError], agreementRatio };
}

interface Margins {
  readonly share: (i: number, j: number) => number;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function errorOf(kappa: number, chance: number, n: number, { share, rows, columns }: Margins): number {
  let diagonal = 0;
  let besides = 0;
  for (const [i, row] of rows.entries()) {
    diagonal += share(i, i) * (1 - (row + (columns[i] ?? 0)) * (1 - kappa)) ** 2;
    for (const j of rows.keys()) if (i !== j) besides += share(i, j) * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2;
  }
  const variance =
    (diagonal + (1 - kappa) ** 2 * besides - (kappa - chance * (1 - kappa)) ** 2) / (n * (1 - chance) ** 2);
  return Math.sqrt(Math.max(0, variance));
}
