/** The box in which a trend is drawn. */
export const sparklineSize = { width: 84, height: 24 } as const;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SparklineLayout {
  /** Points of each unbroken stretch, as SVG reads them. */
  readonly lines: readonly string[];
  /** Values between gaps, which no line would show. */
  readonly dots: readonly Point[];
  /** The newest period, when it has a value. */
  readonly end: Point | null;
  readonly targetY: number | null;
}

const margin = 3;

/** Where a trend's values lie: from the lowest to the highest of values and target, higher values higher up. */
export function layOutSparkline(points: readonly (number | null)[], target: number | null): SparklineLayout {
  const values = [...points.filter((point) => point !== null), ...(target === null ? [] : [target])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const { width, height } = sparklineSize;
  const step = points.length < 2 ? 0 : (width - 2 * margin) / (points.length - 1);
  const yOf = (value: number) =>
    high === low ? height / 2 : round(height - margin - ((value - low) / (high - low)) * (height - 2 * margin));
  const placed = points.map((value, index): Point | null =>
    value === null ? null : { x: round(margin + index * step), y: yOf(value) },
  );
  const stretches = splitAtGaps(placed);
  return {
    lines: stretches.filter(({ length }) => length > 1).map((line) => line.map(({ x, y }) => `${x},${y}`).join(' ')),
    dots: stretches.flatMap((line) => (line.length === 1 ? line : [])),
    end: placed.at(-1) ?? null,
    targetY: target === null ? null : yOf(target),
  };
}

function splitAtGaps(points: readonly (Point | null)[]): Point[][] {
  const stretches: Point[][] = [];
  let current: Point[] = [];
  for (const point of points) {
    if (point !== null) current.push(point);
    else if (current.length > 0) {
      stretches.push(current);
      current = [];
    }
  }
  if (current.length > 0) stretches.push(current);
  return stretches;
}

const round = (value: number): number => Math.round(value * 10) / 10;
