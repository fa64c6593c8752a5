import { layOutChanges, type Change } from './lay-out-changes.ts';

interface ChangeMarksProps {
  readonly changes: readonly (Change & { readonly name: string })[];
}

/** Changes with their likely ranges beside "no change", one under the other. Says nothing by itself: the same stands beside it in words. */
export function ChangeMarks({ changes }: ChangeMarksProps) {
  const marks = layOutChanges(changes);
  return (
    <div className="change-marks" aria-hidden="true">
      {changes.map(({ name }, index) => {
        const { at, from, to } = marks[index] ?? { at: 50, from: 50, to: 50 };
        return (
          <div key={name}>
            <span className="dim">{name}</span>
            <span className="change-scale">
              <i className="likely" style={{ left: `${from}%`, width: `${to - from}%` }} />
              <i className="value" style={{ left: `${at}%` }} />
            </span>
          </div>
        );
      })}
    </div>
  );
}
