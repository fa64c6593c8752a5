import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import { figureWords } from './figure-words.ts';
import { formatValue } from './format-value.ts';
import { layOutSparkline, sparklineSize } from './lay-out-sparkline.ts';

interface SparklineProps {
  readonly points: readonly (number | null)[];
  /** Drawn as a dashed line; null = none. */
  readonly target: number | null;
  readonly unit: FigureUnit;
}

/** An own trend as a thin line, the running period as a dot; periods without a value are gaps. Nothing below two values. */
export function Sparkline({ points, target, unit }: SparklineProps) {
  const values = points.filter((point) => point !== null);
  const [first, last] = [values[0], values.at(-1)];
  if (first === undefined || last === undefined || values.length < 2) return <span className="sparkline" />;
  const { lines, dots, end, targetY } = layOutSparkline(points, target);
  const { width, height } = sparklineSize;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={figureWords().trend(formatValue(unit, first), formatValue(unit, last))}
    >
      {targetY !== null && <line className="target" x1={0} x2={width} y1={targetY} y2={targetY} />}
      {lines.map((line) => (
        <polyline key={line} points={line} />
      ))}
      {dots.map(({ x, y }) => (
        <circle key={x} className="lone" cx={x} cy={y} r={1.2} />
      ))}
      {end !== null && <circle cx={end.x} cy={end.y} r={2.2} />}
    </svg>
  );
}
