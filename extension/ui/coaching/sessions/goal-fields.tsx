import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { meMetricIds, type MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import { Field } from '../../components/field.tsx';
import { Labelled } from '../../components/labelled.tsx';
import { findMeMetricId, sayMetric } from '../../figures/metric-words.ts';
import { formatNumber } from '../../words/number.ts';
import { parseAim, type GoalDraft } from './goal-draft.ts';
import { sessionWords } from './session-words.ts';

interface GoalFieldsProps {
  readonly number: number;
  readonly goal: GoalDraft;
  readonly onChange: (goal: GoalDraft) => void;
}

/** A figure and what it should become. */
export function GoalFields({ number, goal: { metricId, aim }, onChange }: GoalFieldsProps) {
  const words = sessionWords();
  return (
    <fieldset>
      <legend>{words.goal(formatNumber(number, 0))}</legend>
      <Labelled label={words.metric}>
        {(ties) => (
          <select
            {...ties}
            value={metricId ?? ''}
            onChange={(event) => onChange({ metricId: findMeMetricId(event.target.value), aim })}
          >
            <option value="">{words.noGoal}</option>
            {meMetricIds.map((id) => (
              <option key={id} value={id}>
                {sayMetric({ metricId: id, label: id })}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {metricId !== null && (
        <Field
          label={words.aim[unitOf(metricId)]}
          inputMode="decimal"
          required
          error={aim !== '' && parseAim(metricId, aim) === null ? words.badAim : null}
          value={aim}
          onChange={(event) => onChange({ metricId, aim: event.target.value })}
        />
      )}
    </fieldset>
  );
}

function unitOf(metricId: MeMetricId): 'ratio' | 'ms' | 'count' | 'score' {
  const { unit } = getMetric(metricId);
  return unit === 'ratio' || unit === 'ms' || unit === 'count' ? unit : 'score';
}
