interface IntervalMarkProps {
  readonly value: number;
  readonly threshold: number;
  readonly interval: readonly [low: number, high: number] | null;
  /** True for ratios, which are drawn between 0 and 1. */
  readonly isRatio: boolean;
}

const width = 100;

/** Where a value and its likely range lie beside the threshold. Says nothing by itself: the same stands beside it in words. */
export function IntervalMark({ value, threshold, interval, isRatio }: IntervalMarkProps) {
  const [low, high] = interval ?? [value, value];
  const top = isRatio ? 1 : Math.max(threshold, high) * 1.15;
  const x = (at: number) => (top <= 0 ? 0 : Math.min(1, Math.max(0, at / top)) * width);
  return (
    <svg className="interval-mark" viewBox={`0 0 ${width} 16`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="scale" x="0" y="7" width={width} height="2" />
      <rect className="likely" x={x(low)} y="5.5" width={Math.max(1, x(high) - x(low))} height="5" />
      <rect className="value" x={x(value) - 0.75} y="3" width="1.5" height="10" />
      <line className="threshold" x1={x(threshold)} x2={x(threshold)} y1="0" y2="16" />
    </svg>
  );
}
