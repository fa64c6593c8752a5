import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain, type Explained } from '../../api/explain.ts';
import { Section } from '../section.tsx';
import { findStartsAt, firstStart, toRuleChange } from './rule-start.ts';
import { ruleWords } from './rule-words.ts';
import { StartFields, type RuleKind } from './start-fields.tsx';
import { forceId } from './unsaved-bar.tsx';

interface ForceSectionProps {
  readonly of: RuleKind;
  readonly now: number;
  readonly timeZone: string;
  /** Said above the choice, for example what is planned already. */
  readonly note: string | null;
  /** False while the draft cannot be stored as it is. */
  readonly isUsable: boolean;
  /** What the change would do, above the button. */
  readonly preview: ReactNode;
  onApply(change: ReturnType<typeof toRuleChange>): Promise<void>;
  onDiscard(): void;
}

const nothing: Explained = { message: null, fields: {} };

/** A draft that is not stored yet: what it would do, from when it shall hold, and the button that stores it. */
export function ForceSection({ of, now, timeZone, note, isUsable, preview, onApply, onDiscard }: ForceSectionProps) {
  const words = ruleWords();
  const [start, setStart] = useState(() => firstStart(now, timeZone));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Explained>(nothing);
  const startsAt = findStartsAt(start, now, timeZone);
  async function apply(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (startsAt === null) return;
    setBusy(true);
    setProblem(nothing);
    try {
      await onApply(toRuleChange(start, startsAt));
    } catch (error) {
      setProblem(explain(error));
    } finally {
      setBusy(false);
    }
  }
  const said = [problem.message, ...Object.values(problem.fields)].filter((one) => one !== null);
  return (
    <div id={forceId} className="full" tabIndex={-1}>
      <Section title={words.force} full>
        <p className="rule-changed">{words.unsaved}</p>
        {preview}
        <form className="stack rule-force" aria-label={words.force} onSubmit={(event) => void apply(event)}>
          {note !== null && <Notice kind="plain">{note}</Notice>}
          <StartFields start={start} isPassed={startsAt === null} of={of} onChange={setStart} />
          {said.length > 0 && <Notice kind="problem">{said.join(' ')}</Notice>}
          <div className="cluster">
            <Button look="primary" type="submit" busy={busy} disabled={!isUsable || startsAt === null}>
              {words.apply}
            </Button>
            <Button look="quiet" onClick={onDiscard}>
              {words.discard}
            </Button>
          </div>
        </form>
      </Section>
    </div>
  );
}
