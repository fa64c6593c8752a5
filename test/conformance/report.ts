import type { Verdict } from './judge.ts';

/** Counts and verdicts of one file. */
export interface FileReport {
  readonly file: string;
  readonly verdicts: readonly Verdict[];
}

const shownDifferences = 10;

/** How many vectors of a list came out how. */
export function countOutcomes(verdicts: readonly Verdict[]): Readonly<Record<Verdict['outcome'], number>> {
  const count = (outcome: Verdict['outcome']) => verdicts.filter((verdict) => verdict.outcome === outcome).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    'held-wrong': count('held-wrong'),
    skipped: count('skipped'),
  };
}

function countByKind(verdicts: readonly Verdict[]) {
  return [...Map.groupBy(verdicts, ({ kind }) => kind)].map(([kind, list]) => ({ kind, ...countOutcomes(list) }));
}

function countProfiles(verdicts: readonly Verdict[]): readonly string[] {
  const named = verdicts.filter(({ outcome, profile }) => outcome === 'passed' && profile !== null);
  return [...Map.groupBy(named, ({ profile }) => profile)].map(([profile, list]) => `${list.length} as ${profile}`);
}

function toLine(label: string, counts: Readonly<Record<Verdict['outcome'], number>>): string {
  const parts = Object.entries(counts).filter(
    ([outcome, count]) => count > 0 || outcome === 'passed' || outcome === 'failed',
  );
  return `${label.padEnd(34)}${parts.map(([outcome, count]) => `${String(count).padStart(6)} ${outcome}`).join('')}`;
}

/** The report for people: per file and kind, with the first differences. */
export function toText(reports: readonly FileReport[]): string {
  const lines = reports.flatMap(({ file, verdicts }) => {
    const profiles = countProfiles(verdicts);
    const failed = verdicts.filter(({ outcome }) => outcome === 'failed');
    const reasons = verdicts
      .filter(({ outcome }) => outcome === 'held-wrong')
      .map(({ id, reason }) => `    held wrong ${id}: ${reason}`);
    return [
      toLine(file, countOutcomes(verdicts)),
      ...countByKind(verdicts).map(({ kind, ...counts }) => toLine(`  ${kind}`, counts)),
      ...(profiles.length > 0 ? [`    by another's conventions: ${profiles.join(', ')}`] : []),
      ...reasons,
      ...failed.slice(0, shownDifferences).map(toDifference),
      ...(failed.length > shownDifferences ? [`    … and ${failed.length - shownDifferences} more`] : []),
    ];
  });
  return [...lines, toLine('all', countOutcomes(reports.flatMap(({ verdicts }) => verdicts)))].join('\n');
}

function toDifference({ id, reason, expected, got }: Verdict): string {
  return `    ${id}: ${reason ?? `expected ${JSON.stringify(expected)}, we say ${JSON.stringify(got)}`}`;
}

/** The report for programs: counts per file and kind, and every verdict that is not simply passed. */
export function toJson(reports: readonly FileReport[]): string {
  const files = reports.map(({ file, verdicts }) => ({
    file,
    ...countOutcomes(verdicts),
    kinds: countByKind(verdicts),
    verdicts: verdicts.filter(({ outcome, profile }) => outcome !== 'passed' || profile !== null),
  }));
  return JSON.stringify({ ...countOutcomes(reports.flatMap(({ verdicts }) => verdicts)), files }, null, 2);
}
