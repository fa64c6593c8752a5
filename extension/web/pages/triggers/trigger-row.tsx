import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { coachingPageWords } from '../coaching/coaching-page-words.ts';
import { RecordBlocks } from '../coaching/record-blocks.tsx';
import { sayRule, sayUnfair, sayWhom, sayWhy } from './say-rule.ts';
import type { TriggerFault } from './trigger-draft.ts';
import { TriggerEditor } from './trigger-editor.tsx';
import { triggersWords } from './triggers-words.ts';

interface TriggerRowProps {
  readonly trigger: CoachingTrigger;
  readonly teams: TriggerRulesView['teams'];
  /** What became of its calls; null where it called too few people for the viewer. */
  readonly record: TriggerRecordView | null;
  /** Beside what is stored; null for a draft that is not edited. */
  readonly change: 'added' | 'changed' | null;
  readonly mayChange: boolean;
  /** False for who is shown records of groups only. */
  readonly seesAllRecords: boolean;
  readonly isOpen: boolean;
  readonly faults: readonly TriggerFault[];
  onOpen(isOpen: boolean): void;
  onChange(trigger: CoachingTrigger): void;
  onRemove(): void;
}

const dayMs = 86_400_000;
const days = (ms: number) => formatNumber(ms / dayMs);

/** One trigger in plain sentences, how it did so far, and the form that changes it. */
export function TriggerRow(props: TriggerRowProps) {
  const { trigger, teams, record, change, mayChange, isOpen, faults, onOpen, onChange, onRemove } = props;
  const words = triggersWords();
  const coaching = coachingPageWords();
  const name = sayRule(trigger);
  const unfair = sayUnfair(trigger);
  const why = sayWhy(trigger);
  return (
    <li data-testid={`trigger-${trigger.id}`}>
      <div className="rule-row">
        <div>
          <h3>
            {name} {change !== null && <span className="rule-changed">· {words[change]}</span>}
          </h3>
          <p>
            {coaching.ruleLooks(
              days(trigger.windowMs),
              coaching.sample(trigger.minimumSample),
              days(trigger.coolDownMs),
            )}{' '}
            {trigger.onlyWhenSure === true && coaching.onlyWhenSure}
          </p>
          <p>{sayWhom(trigger, teams).join(' ')}</p>
          {why !== null && <p className="dim">{why}</p>}
          {unfair !== null && (
            <p className="trigger-unfair">
              <Icon icon={stateIcons['at-risk']} /> {unfair}
            </p>
          )}
        </div>
        {mayChange && (
          <div className="cluster">
            <Button aria-expanded={isOpen} aria-label={words.change(name)} onClick={() => onOpen(!isOpen)}>
              {words.changeShort}
            </Button>
            <Button look="quiet" aria-label={words.remove(name)} onClick={onRemove}>
              {words.removeShort}
            </Button>
          </div>
        )}
      </div>
      {isOpen && mayChange && <TriggerEditor {...{ trigger, teams, faults, onChange }} onClose={() => onOpen(false)} />}
      {change !== 'added' && <Recorded record={record} seesAll={props.seesAllRecords} />}
    </li>
  );
}

function Recorded({ record, seesAll }: { readonly record: TriggerRecordView | null; readonly seesAll: boolean }) {
  const words = triggersWords();
  return (
    <div className="trigger-record">
      <h4 className="overline">{words.record}</h4>
      {record === null ? (
        <p className="dim">{seesAll ? coachingPageWords().neverRaised : words.noRecord}</p>
      ) : (
        <RecordBlocks entry={record} />
      )}
    </div>
  );
}
