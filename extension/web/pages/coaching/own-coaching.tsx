import { AnswerState } from '../../../ui/coaching/answer-state.tsx';
import { coachWords } from '../../../ui/coaching/coach-words.ts';
import { OwnTriggerBody } from '../../../ui/coaching/own-trigger-body.tsx';
import { WatchedList } from '../../../ui/coaching/watched-list.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { listNames } from '../../../ui/words/list-names.ts';
import { Section } from '../../components/section.tsx';
import { CoachingBoard } from './coaching-board.tsx';
import { coachingPageWords } from './coaching-page-words.ts';
import type { CoachingProps } from './coaching-props.ts';
import { RuleRecords } from './rule-records.tsx';

/** The viewer's own triggers and sessions, what is looked at, and the rules by which it is. */
export function OwnCoaching(props: CoachingProps) {
  const words = coachingPageWords();
  const { writes, helpdesks, version } = props;
  const query = useWorkerQuery('coaching mine', (api) => api.coaching.mine.query(), version);
  const { data } = query;
  if (data === null) return <AnswerState query={query} />;
  const leads = listNames(data.leads);
  return (
    <div className="stack">
      <AnswerState query={query} />
      <CoachingBoard
        {...props}
        triggers={data.triggers}
        nothing={data.triggers.length === 0 ? coachWords().nothingEver : words.noTriggers}
        sayTold={({ firedAt }) =>
          data.leads.length === 0
            ? words.toldOwnAlone(formatDateTime(firedAt))
            : words.toldOwn(leads, formatDateTime(firedAt))
        }
        drawTrigger={(trigger) => <OwnTriggerBody trigger={trigger} writes={writes} helpdesks={helpdesks} />}
      />
      <Section title={coachWords().watched} full>
        <WatchedList watched={data.watched} />
        <p className="dim">
          {data.leads.length === 0 ? coachWords().sharedWithNobody : coachWords().sharedWith(leads)}
        </p>
      </Section>
      <RuleRecords records={null} version={version} />
    </div>
  );
}
