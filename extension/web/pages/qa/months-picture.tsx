import { formatPercent } from '../../../ui/words/number.ts';
import { monthsSize, type MonthsLayout } from './lay-out-months.ts';

interface MonthsPictureProps {
  readonly layout: MonthsLayout;
  readonly floor: number;
  /** Name of each month. */
  readonly names: readonly string[];
  /** The same in words. */
  readonly label: string;
}

/** Six months of one mean: a dot with its interval each, joined where one follows the other, the target as a dashed line. */
export function MonthsPicture({ layout, floor, names, label }: MonthsPictureProps) {
  const { width, height, left } = monthsSize;
  const { marks, xs, targetY, floorY, topY } = layout;
  return (
    <svg className="months-picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line className="axis" x1={left} x2={width} y1={floorY} y2={floorY} />
      <text x={left - 4} y={floorY} className="end">
        {formatPercent(floor)}
      </text>
      <text x={left - 4} y={topY + 6} className="end">
        {formatPercent(1)}
      </text>
      {targetY !== null && <line className="target" x1={left} x2={width} y1={targetY} y2={targetY} />}
      {marks.map((mark, index) => {
        const before = marks[index - 1] ?? null;
        return mark === null || before === null ? null : (
          <line key={`join ${mark.x}`} className="join" x1={before.x} y1={before.y} x2={mark.x} y2={mark.y} />
        );
      })}
      {marks.map(
        (mark) =>
          mark !== null && (
            <g key={mark.x}>
              {mark.range !== null && (
                <line className="range" x1={mark.x} x2={mark.x} y1={mark.range.top} y2={mark.range.bottom} />
              )}
              <circle cx={mark.x} cy={mark.y} r={3} />
            </g>
          ),
      )}
      {xs.map((x, index) => (
        <text key={x} x={x} y={height - 3} className="month">
          {(names[index] ?? '').slice(0, 3)}
        </text>
      ))}
    </svg>
  );
}
