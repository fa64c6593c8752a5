/** What differences between ratings mean: only that they differ, their rank, their distance, or their distance relative to their size. */
export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/**
 * Krippendorff's alpha over any number of reviewers with gaps: `ratings[reviewer][subject]`, null = not rated. Subjects with one rating do
 * not count. 1 = full agreement, 0 = as by chance, below 0 = worse; null without a pair to compare or when all ratings are the same.
 * Source: Krippendorff, "Computing Krippendorff's alpha-reliability", 2011.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  level: MeasurementLevel,
): number | null {
  const subjects = Math.max(0, ...ratings.map((row) => row.length));
  const units = Array.from({ length: subjects }, (_, subject) => ratings.flatMap((row) => row[subject] ?? [])).filter(
    (unit) => unit.length >= 2,
  );
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const totals = values.map((value) =>
    units.reduce((sum, unit) => sum + unit.filter((rating) => rating === value).length, 0),
  );
  const n = totals.reduce((sum, count) => sum + count, 0);
  const distance = createDistance(level, values, totals);
  let observed = 0;
  for (const unit of units) {
    let within = 0;
    for (const a of unit) for (const b of unit) within += distance(values.indexOf(a), values.indexOf(b));
    observed += within / (unit.length - 1);
  }
  let expected = 0;
  totals.forEach((a, i) => totals.forEach((b, j) => (expected += a * b * distance(i, j))));
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected;
}

/** Squared difference between the i-th and the j-th value at a level of measurement. */
function createDistance(
  level: MeasurementLevel,
  values: readonly number[],
  totals: readonly number[],
): (i: number, j: number) => number {
  return (i, j) => {
    if (i === j) return 0;
    const a = values[i] ?? 0;
    const b = values[j] ?? 0;
    switch (level) {
      case 'nominal':
        return 1;
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
      case 'ordinal': {
        const [low, high] = i < j ? [i, j] : [j, i];
        const between = totals.slice(low, high + 1).reduce((sum, count) => sum + count, 0);
        return (between - ((totals[i] ?? 0) + (totals[j] ?? 0)) / 2) ** 2;
      }
    }
  };
}
