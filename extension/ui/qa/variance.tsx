import type { CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import { stateIcons } from '../clock/icons.ts';
import { Icon } from '../components/icon.tsx';
import { calibrationWords } from './calibration-words.ts';
import { sayRatio } from './say-ratio.ts';

interface VarianceProps {
  readonly calibration: Pick<CalibrationSummary, 'varianceRatio' | 'withinTolerance'>;
}

/** How far the reviewers of a calibration are apart, and whether that is near enough. */
export function Variance({ calibration: { varianceRatio, withinTolerance } }: VarianceProps) {
  const words = calibrationWords();
  if (varianceRatio === null) return <p className="dim">{words.noVariance}</p>;
  return (
    <p className={withinTolerance === true ? 'variance within' : 'variance'}>
      <Icon icon={withinTolerance === true ? stateIcons.done : stateIcons['at-risk']} />
      <b>{words.variance(sayRatio(varianceRatio))}</b>
      <span>{withinTolerance === true ? words.within : words.beyond}</span>
    </p>
  );
}
