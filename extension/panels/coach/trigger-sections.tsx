import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import type { ReactElement } from 'react';
import { coachWords } from '../../ui/coaching/coach-words.ts';

interface TriggerSectionsProps {
  readonly triggers: readonly RaisedTrigger[];
  readonly nothing: string | null;
  /** Draws one; its key is the trigger's id. */
  readonly draw: (trigger: RaisedTrigger) => ReactElement;
}

/**
 * Open triggers, then earlier ones. All stand in one list: one that is answered moves without being drawn anew, so that what is unfolded or
 * half written on it stays.
 */
export function TriggerSections({ triggers, nothing, draw }: TriggerSectionsProps) {
  const words = coachWords();
  const open = triggers.filter(({ state }) => state === 'open');
  const earlier = triggers.filter(({ state }) => state !== 'open');
  return (
    <div>
      {[
        <Heading key="open" title={words.open} count={open.length} />,
        ...(nothing === null ? [] : [<Nothing key="nothing" text={nothing} />]),
        ...open.map(draw),
        ...(earlier.length === 0 ? [] : [<Heading key="earlier" title={words.earlier} count={earlier.length} />]),
        ...earlier.map(draw),
      ]}
    </div>
  );
}

function Heading({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <div className="group">
      <h2 className="overline">{title}</h2>
      <span className="count dim">{count}</span>
    </div>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return <p className="pad">{text}</p>;
}
