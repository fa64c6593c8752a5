import type { TargetOverride } from '@shiftlight/shared/scorecards/find-target.ts';
import { Button } from '../../../ui/components/button.tsx';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { sayOwnTarget, sayPresetTarget } from './say-target.ts';
import { hasOtherUnit, unitOfOwn, type TargetLine } from './target-draft.ts';
import { TargetEditor } from './target-editor.tsx';
import { targetsWords } from './targets-words.ts';

interface TargetRowProps {
  readonly line: TargetLine;
  readonly isOpen: boolean;
  /** Differs from what is stored. */
  readonly isChanged: boolean;
  /** False for an older version, which is only looked at. */
  readonly mayChange: boolean;
  onOpen(isOpen: boolean): void;
  onChange(own: TargetOverride | null): void;
}

/** One figure with its targets, and the form to change them. */
export function TargetRow({ line, isOpen, isChanged, mayChange, onOpen, onChange }: TargetRowProps) {
  const words = targetsWords();
  const name = sayAnyMetric(line);
  return (
    <li>
      <div className="rule-row">
        <div>
          <b>{name}</b> {isChanged && <span className="rule-changed">· {words.changed}</span>}
          {line.own !== null && (
            <p>{line.own.aim === null ? words.none : `${words.own}: ${sayOwnTarget(line.own, unitOfOwn(line.own))}`}</p>
          )}
          {hasOtherUnit(line) && <p className="rule-changed">{words.otherUnit}</p>}
          <p className={line.own === null ? undefined : 'dim target-replaced'}>
            {line.fromPreset.length === 0 ? (
              <span className="dim">{words.noneInPreset}</span>
            ) : (
              <>
                <span className="dim">{words.fromPreset}: </span>
                {line.fromPreset.map(sayPresetTarget).join(' · ')}
              </>
            )}
          </p>
        </div>
        {mayChange && (
          <Button aria-expanded={isOpen} aria-label={words.change(name)} onClick={() => onOpen(!isOpen)}>
            {words.changeShort}
          </Button>
        )}
      </div>
      {isOpen && mayChange && <TargetEditor line={line} onChange={onChange} onClose={() => onOpen(false)} />}
    </li>
  );
}
