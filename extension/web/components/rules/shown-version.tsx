import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { ruleWords } from './rule-words.ts';

interface ShownVersionProps {
  readonly version: number;
  onBack(): void;
  /** Absent where a change cannot start from it. */
  onTake?(): void;
}

/** Says that an older version is looked at, and leads back or makes it the start of a change. */
export function ShownVersion({ version, onBack, onTake }: ShownVersionProps) {
  const words = ruleWords();
  return (
    <Notice kind="plain">
      <p>{version === 0 ? words.showingShipped : words.showing(String(version))}</p>
      <div className="cluster">
        <Button onClick={onBack}>{words.back}</Button>
        {onTake !== undefined && (
          <Button look="quiet" onClick={onTake}>
            {words.take}
          </Button>
        )}
      </div>
    </Notice>
  );
}
