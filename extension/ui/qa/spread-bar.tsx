import { calibrationToleranceRatio } from '@shiftlight/shared/qa/calibration.ts';

interface SpreadBarProps {
  /** How far people are apart, 0–1; null = not known. */
  readonly ratio: number | null;
}

/** The scale ends here: who is further apart than that is far apart. */
const fullRatio = 0.25;
const toWidth = (ratio: number): string => `${Math.min(1, ratio / fullRatio) * 100}%`;

/** How far people are apart as a bar beside the line of the tolerance; the words beside it say the same. */
export function SpreadBar({ ratio }: SpreadBarProps) {
  const isWithin = ratio !== null && ratio < calibrationToleranceRatio;
  return (
    <span className="spread-bar" aria-hidden="true">
      {ratio !== null && <i className={isWithin ? 'within' : 'beyond'} style={{ width: toWidth(ratio) }} />}
      <i className="tolerance" style={{ left: toWidth(calibrationToleranceRatio) }} />
    </span>
  );
}

/** How much milder (right) or stricter (left) than the others, around the middle. */
export function LeanBar({ ratio }: { readonly ratio: number }) {
  const half = Math.min(1, Math.abs(ratio) / fullRatio) * 50;
  return (
    <span className="lean-bar" aria-hidden="true">
      <i className="lean" style={{ left: `${ratio < 0 ? 50 - half : 50}%`, width: `${half}%` }} />
      <i className="middle" />
    </span>
  );
}

interface ScoreStripProps {
  /** 0–1. */
  readonly scores: readonly number[];
}

/** Where everybody's score of one ticket lies between nothing and all. */
export function ScoreStrip({ scores }: ScoreStripProps) {
  return (
    <span className="score-strip" aria-hidden="true">
      {scores.map((score, index) => (
        <i key={index} style={{ left: `${score * 100}%` }} />
      ))}
    </span>
  );
}
