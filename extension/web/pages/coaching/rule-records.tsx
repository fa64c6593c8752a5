import type { TeamCoachingView, TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { sayTrigger } from '../../../ui/coaching/trigger-words.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Section } from '../../components/section.tsx';
import { coachingPageWords } from './coaching-page-words.ts';
import { RecordBlocks } from './record-blocks.tsx';

interface RuleRecordsProps {
  /** How the triggers did with those whom the viewer leads; null where only the rules are shown. */
  readonly records: Pick<TeamCoachingView, 'records' | 'worksCouncil'> | null;
  readonly version: string;
}

/** Every trigger that is in use: what it looks at and when it is silent; for leads also how it did, and those no longer in use. */
export function RuleRecords({ records, version }: RuleRecordsProps) {
  const words = coachingPageWords();
  const { data } = useWorkerQuery('coaching rules', (api) => api.coaching.rules.query(), version);
  if (data === null) return null;
  const known = records?.records ?? [];
  const retired = known.filter(({ rule }) => !data.rules.some(({ id }) => id === rule.id));
  const listed = [
    ...data.rules.map((rule) => ({ rule, record: known.find((entry) => entry.rule.id === rule.id), isUsed: true })),
    ...retired.map((record) => ({ rule: record.rule, record, isUsed: false })),
  ];
  return (
    <Section title={records === null ? words.recordOwn : words.record} full>
      {records?.worksCouncil === true && <p className="dim">{words.hiddenRecords}</p>}
      <ul className="coaching-records">
        {listed.map(({ rule, record, isUsed }) => (
          <li key={rule.id} data-testid={`record-${rule.id}`}>
            <RuleFacts rule={rule} isUsed={isUsed} />
            {records !== null && <Recorded record={record} isHidden={records.worksCouncil} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const dayMs = 86_400_000;

function RuleFacts({ rule, isUsed }: { readonly rule: CoachingTrigger; readonly isUsed: boolean }) {
  const words = coachingPageWords();
  const { metricId, variant, windowMs, coolDownMs, minimumSample, onlyWhenSure = false } = rule;
  const days = (ms: number) => formatNumber(ms / dayMs, 0);
  return (
    <div>
      <h3>{sayTrigger(rule, getMeasure(getMetric(metricId), variant).unit)}</h3>
      <p className="dim">{words.ruleLooks(days(windowMs), words.sample(minimumSample), days(coolDownMs))}</p>
      {onlyWhenSure && <p className="dim">{words.onlyWhenSure}</p>}
      {!isUsed && <p>{words.retired}</p>}
    </div>
  );
}

function Recorded({
  record,
  isHidden,
}: {
  readonly record: TriggerRecordView | undefined;
  readonly isHidden: boolean;
}) {
  if (record !== undefined) return <RecordBlocks entry={record} />;
  return isHidden ? null : <p className="dim">{coachingPageWords().neverRaised}</p>;
}
