import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { listNames } from '../../ui/words/list-names.ts';
import { AnswerState } from '../../ui/coaching/answer-state.tsx';
import { CoachSection } from './coach-section.tsx';
import { coachWords } from '../../ui/coaching/coach-words.ts';
import { SessionsSection } from './sessions/sessions-section.tsx';
import { OwnTrigger } from './own-trigger.tsx';
import { TriggerSections } from './trigger-sections.tsx';
import type { CoachWrites } from '../../ui/coaching/use-coach-writes.ts';
import { WatchedList } from '../../ui/coaching/watched-list.tsx';

interface MyCoachingProps {
  readonly viewerId: string;
  readonly version: string;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** The viewer's own triggers: open ones, earlier ones, and what is looked at. */
export function MyCoaching({ viewerId, version, writes, helpdesks }: MyCoachingProps) {
  const words = coachWords();
  const query = useWorkerQuery('mine', (api) => api.coaching.mine.query(), version);
  const { data } = query;
  if (data === null) return <AnswerState query={query} />;
  const isOpen = data.triggers.some(({ state }) => state === 'open');
  return (
    <>
      <AnswerState query={query} />
      <SessionsSection viewerId={viewerId} mine version={version} triggers={data.triggers} />
      <TriggerSections
        triggers={data.triggers}
        nothing={isOpen ? null : data.triggers.length === 0 ? words.nothingEver : words.nothingOpen}
        draw={(trigger) => (
          <OwnTrigger key={trigger.triggerId} trigger={trigger} writes={writes} helpdesks={helpdesks} />
        )}
      />
      <CoachSection title={words.watched}>
        <WatchedList watched={data.watched} />
        <p className="pad dim">
          {data.leads.length === 0 ? words.sharedWithNobody : words.sharedWith(listNames(data.leads))}
        </p>
      </CoachSection>
    </>
  );
}
