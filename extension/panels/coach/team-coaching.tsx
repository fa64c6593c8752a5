import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { AnswerState } from '../../ui/coaching/answer-state.tsx';
import { CoachSection } from './coach-section.tsx';
import { coachWords } from '../../ui/coaching/coach-words.ts';
import { effectWords } from '../../ui/coaching/effect-words.ts';
import { SessionsSection } from './sessions/sessions-section.tsx';
import { RecordList } from './record-list.tsx';
import { TeamTrigger } from './team-trigger.tsx';
import { TriggerSections } from './trigger-sections.tsx';
import type { CoachWrites } from '../../ui/coaching/use-coach-writes.ts';

interface TeamCoachingProps {
  readonly viewerId: string;
  readonly version: string;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** Triggers of the people whom the viewer leads, and how the triggers themselves do. */
export function TeamCoaching({ viewerId, version, writes, helpdesks }: TeamCoachingProps) {
  const words = coachWords();
  const query = useWorkerQuery('team', (api) => api.coaching.team.query(), version);
  const { data } = query;
  if (data === null) return <AnswerState query={query} />;
  return (
    <>
      <AnswerState query={query} />
      <SessionsSection viewerId={viewerId} mine={false} version={version} triggers={data.triggers} />
      <TriggerSections
        triggers={data.triggers}
        nothing={data.triggers.length > 0 ? null : data.worksCouncil ? words.teamHidden : words.teamEmpty}
        draw={(trigger) => (
          <TeamTrigger key={trigger.triggerId} trigger={trigger} writes={writes} helpdesks={helpdesks} />
        )}
      />
      {data.records.length > 0 && (
        <CoachSection title={effectWords().records}>
          <RecordList records={data.records} />
        </CoachSection>
      )}
    </>
  );
}
