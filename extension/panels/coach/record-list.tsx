import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import { formatNumber } from '../../ui/words/number.ts';
import { effectWords } from '../../ui/coaching/effect-words.ts';
import { sayChangeWithin, sayTrigger } from '../../ui/coaching/trigger-words.ts';

/** How each trigger did so far; one that helps nobody is shown as such. */
export function RecordList({ records }: { readonly records: readonly TriggerRecordView[] }) {
  return (
    <ul>
      {records.map((entry) => (
        <li key={entry.rule.id} className="coach-record">
          <RecordLines {...entry} />
        </li>
      ))}
    </ul>
  );
}

function RecordLines({ rule, unit, record }: TriggerRecordView) {
  const words = effectWords();
  const count = (value: number) => formatNumber(value, 0);
  return (
    <>
      <p className="rule">{sayTrigger(rule, unit)}</p>
      <p>{words.recordVerdicts[record.verdict]}</p>
      <p className="dim">
        {words.recordCounts(
          count(record.fired),
          count(record.acknowledged),
          count(record.dismissed),
          count(record.dismissedAsWrong),
        )}{' '}
        {record.withdrawn > 0 && words.recordWithdrawn(count(record.withdrawn))}{' '}
        {record.mean !== null &&
          words.meanChange(sayChangeWithin(unit, record.mean, record.interval), count(record.measured))}
      </p>
    </>
  );
}
