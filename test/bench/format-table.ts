import type { BenchFigure } from './bench-entry.ts';

const header = ['figure', 'ours', 'baseline', 'unit', 'ratio', 'aim', 'met', 'against'];

/** Figures as a table of aligned columns. */
export function formatTable(figures: readonly BenchFigure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    formatNumber(figure.ours),
    formatNumber(figure.baseline),
    figure.unit,
    `${formatNumber(figure.ratio)}×`,
    figure.aim,
    figure.met ? 'yes' : 'no',
    figure.against,
  ]);
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function formatNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}
