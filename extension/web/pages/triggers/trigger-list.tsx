import { isSameTrigger } from '@shiftlight/shared/coaching/same-trigger.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { useSearchParam } from '../../use-search-param.ts';
import { sayRule } from './say-rule.ts';
import { findTriggerDraftFaults, listTriggerMetrics, newTrigger } from './trigger-draft.ts';
import { TriggerRow } from './trigger-row.tsx';
import { triggersWords } from './triggers-words.ts';

type Rules = readonly CoachingTrigger[];

interface TriggerListProps {
  readonly shown: Rules;
  readonly stored: Rules;
  readonly teams: TriggerRulesView['teams'];
  readonly records: readonly TriggerRecordView[];
  readonly mayChange: boolean;
  readonly seesAllRecords: boolean;
  onChange(next: Rules): void;
}

/** Every trigger with its record; for managers also those that the draft takes out, and the way to a new one. `?trigger=csat` opens a form. */
export function TriggerList(props: TriggerListProps) {
  const { shown, stored, teams, records, mayChange, seesAllRecords, onChange } = props;
  const words = triggersWords();
  const [openId, setOpenId] = useSearchParam('trigger');
  const teamIds = new Set(teams.map(({ teamId }) => teamId));
  const removed = mayChange ? stored.filter(({ id }) => !shown.some((one) => one.id === id)) : [];
  return (
    <>
      {shown.length === 0 && <p>{words.none}</p>}
      <ul className="rule-rows" aria-label={words.rules}>
        {shown.map((trigger, index) => (
          <TriggerRow
            key={trigger.id}
            {...{ trigger, teams, mayChange, seesAllRecords }}
            record={records.find(({ rule }) => rule.id === trigger.id) ?? null}
            change={mayChange ? findChange(trigger, stored) : null}
            isOpen={openId === trigger.id}
            faults={findTriggerDraftFaults(trigger, teamIds)}
            onOpen={(isOpen) => setOpenId(isOpen ? trigger.id : null)}
            onChange={(next) => onChange(shown.with(index, next))}
            onRemove={() => onChange(shown.filter((one) => one !== trigger))}
          />
        ))}
      </ul>
      {removed.map((trigger) => (
        <p key={trigger.id} className="cluster">
          <span className="rule-changed">{words.removed(sayRule(trigger))}</span>
          <Button look="quiet" onClick={() => onChange([...shown, trigger])}>
            {words.bringBack}
          </Button>
        </p>
      ))}
      {mayChange && (
        <div className="two">
          <SelectField
            label={words.add}
            options={[
              { value: '', name: words.addNothing },
              ...listTriggerMetrics()
                .map((one) => ({ value: one.metricId, name: sayAnyMetric(one) }))
                .toSorted((a, b) => a.name.localeCompare(b.name)),
            ]}
            value=""
            onChange={(event) => {
              const added = newTrigger(event.target.value, [...shown, ...stored]);
              onChange([...shown, added]);
              setOpenId(added.id);
            }}
          />
        </div>
      )}
    </>
  );
}

function findChange(trigger: CoachingTrigger, stored: Rules): 'added' | 'changed' | null {
  const before = stored.find(({ id }) => id === trigger.id);
  if (before === undefined) return 'added';
  return isSameTrigger(before, trigger) ? null : 'changed';
}
