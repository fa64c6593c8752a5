import type { IntervalMark } from './lay-out-intervals.ts';

interface IntervalMarksProps {
  /** null = too little to draw. */
  readonly mark: IntervalMark | null;
  readonly targetAt: number | null;
}

/** A value with its interval on the scale that all people of the list share; the words beside it say the same. */
export function IntervalMarks({ mark, targetAt }: IntervalMarksProps) {
  return (
    <span className="interval" aria-hidden="true">
      {targetAt !== null && <i className="target" style={{ left: `${targetAt}%` }} />}
      {mark !== null && (
        <>
          <i className="range" style={{ left: `${mark.from}%`, width: `${mark.to - mark.from}%` }} />
          {mark.expectedAt !== null && <i className="expected" style={{ left: `${mark.expectedAt}%` }} />}
          <i className="value" style={{ left: `${mark.at}%` }} />
        </>
      )}
    </span>
  );
}
