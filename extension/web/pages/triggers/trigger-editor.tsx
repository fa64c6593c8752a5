import { boundOf } from '@shiftlight/shared/coaching/fit-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Choice } from '../../../ui/components/choice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { AmountField } from '../../components/rules/amount-field.tsx';
import { ruleWords } from '../../components/rules/rule-words.ts';
import { changeTrigger, leastSampleOf, toBound, toKind, unitOfBound, type TriggerFault } from './trigger-draft.ts';
import { triggersWords } from './triggers-words.ts';
import { WhomFields } from './whom-fields.tsx';
import { WholeField } from './whole-field.tsx';

interface TriggerEditorProps {
  readonly trigger: CoachingTrigger;
  readonly teams: TriggerRulesView['teams'];
  readonly faults: readonly TriggerFault[];
  onChange(trigger: CoachingTrigger): void;
  onClose(): void;
}

const dayMs = 86_400_000;
const lowKinds = ['below', 'below-team-average'] as const;

/** Everything that a manager decides about one trigger, with what is wrong said at its field. */
export function TriggerEditor({ trigger, teams, faults, onChange, onClose }: TriggerEditorProps) {
  const words = triggersWords();
  const { rule } = trigger;
  const say = (...asked: readonly TriggerFault[]) => {
    const fault = asked.find((one) => faults.includes(one));
    return fault === undefined ? null : words.faults[fault];
  };
  const boundFault = say('aboveZero', 'share');
  return (
    <div className="rule-edit">
      {rule.kind !== 'above' && (
        <Choice
          label={words.kind}
          name={`kind-${trigger.id}`}
          options={lowKinds.map((id) => ({ id, name: words.kinds[id] }))}
          value={rule.kind}
          onChoose={(kind) => onChange(toKind(trigger, kind))}
        />
      )}
      <div className="two">
        <AmountField
          key={rule.kind}
          label={words.bound}
          unit={unitOfBound(trigger)}
          value={boundOf(rule)}
          onChange={(bound) => onChange(toBound(trigger, bound))}
        />
        <WholeField
          label={words.sample}
          hint={words.sampleHint(formatNumber(Math.max(1, leastSampleOf(trigger)), 0))}
          error={say('sample')}
          value={trigger.minimumSample}
          onChange={(minimumSample) => onChange(changeTrigger(trigger, { minimumSample }))}
        />
        <WholeField
          label={words.windowDays}
          error={say('window')}
          value={trigger.windowMs / dayMs}
          onChange={(days) => onChange(changeTrigger(trigger, { windowMs: days * dayMs }))}
        />
        <WholeField
          label={words.pauseDays}
          error={say('pause')}
          value={trigger.coolDownMs / dayMs}
          onChange={(days) => onChange(changeTrigger(trigger, { coolDownMs: days * dayMs }))}
        />
      </div>
      {boundFault !== null && (
        <p className="error" role="alert">
          {boundFault}
        </p>
      )}
      <Check
        checked={trigger.onlyWhenSure === true}
        onToggle={(onlyWhenSure) => onChange(changeTrigger(trigger, { onlyWhenSure }))}
      >
        {words.sure}
      </Check>
      <WhomFields trigger={trigger} teams={teams} say={say} onChange={onChange} />
      <div className="cluster">
        <Button look="quiet" onClick={onClose}>
          {ruleWords().close}
        </Button>
      </div>
    </div>
  );
}
