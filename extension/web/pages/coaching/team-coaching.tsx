import { AnswerState } from '../../../ui/coaching/answer-state.tsx';
import { coachWords } from '../../../ui/coaching/coach-words.ts';
import { TeamTriggerBody } from '../../../ui/coaching/team-trigger-body.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { CoachingBoard } from './coaching-board.tsx';
import { coachingPageWords } from './coaching-page-words.ts';
import type { CoachingProps } from './coaching-props.ts';
import { RuleRecords } from './rule-records.tsx';

/** Triggers of the people whom the viewer leads, the sessions with them, and how the triggers themselves do. */
export function TeamCoaching(props: CoachingProps) {
  const words = coachingPageWords();
  const { writes, helpdesks, version } = props;
  const query = useWorkerQuery('coaching team', (api) => api.coaching.team.query(), version);
  const { data } = query;
  if (data === null) return <AnswerState query={query} />;
  return (
    <div className="stack">
      <AnswerState query={query} />
      {data.worksCouncil && <Notice kind="plain">{coachWords().teamHidden}</Notice>}
      <CoachingBoard
        {...props}
        triggers={data.triggers}
        nothing={data.triggers.length === 0 && !data.worksCouncil ? coachWords().teamEmpty : words.noTriggers}
        sayTold={({ memberName, firedAt }) => words.toldTeam(memberName, formatDateTime(firedAt))}
        drawTrigger={(trigger) => <TeamTriggerBody trigger={trigger} writes={writes} helpdesks={helpdesks} />}
      />
      <RuleRecords records={data} version={version} />
    </div>
  );
}
