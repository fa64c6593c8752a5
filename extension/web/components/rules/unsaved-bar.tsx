import { Button } from '../../../ui/components/button.tsx';
import { ruleWords } from './rule-words.ts';

/** Where a draft is put into force; the bar leads there. */
export const forceId = 'put-into-force';

/** Stays in sight at the end of a long form: something is not saved, and here is the way to it. */
export function UnsavedBar() {
  const words = ruleWords();
  return (
    <div className="unsaved-bar">
      <span className="rule-changed">{words.unsaved}</span>
      <Button look="primary" onClick={() => document.getElementById(forceId)?.focus()}>
        {words.goToForce}
      </Button>
    </div>
  );
}
