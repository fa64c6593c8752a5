import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { AnswerState } from '../../../ui/coaching/answer-state.tsx';
import { CoachSection } from '../coach-section.tsx';
import { SessionCard } from './session-card.tsx';
import { SessionWrites } from '../../../ui/coaching/sessions/session-writes.tsx';
import { SessionForm } from '../../../ui/coaching/sessions/session-form.tsx';
import { sessionWords } from '../../../ui/coaching/sessions/session-words.ts';

interface SessionsSectionProps {
  readonly viewerId: string;
  /** Those about the viewer, or those that the viewer leads. */
  readonly mine: boolean;
  readonly version: string;
  /** Calls that a session may follow from. */
  readonly triggers: readonly RaisedTrigger[];
}

/** Coaching sessions, the next one first and unfolded. */
export function SessionsSection({ viewerId, mine, version, triggers }: SessionsSectionProps) {
  const words = sessionWords();
  const { accepted } = usePendingWrites('coachingSessions.');
  const query = useWorkerQuery('sessions', (api) => api.coachingSessions.list.query(), `${version} ${accepted}`);
  const [isOpening, setIsOpening] = useState(false);
  if (query.data === null) return <AnswerState query={query} />;
  const { sessions, coachees, coaches } = query.data;
  const shown = sessions.filter((session) => session.mine === mine);
  const partners = mine ? coaches : coachees;
  return (
    <CoachSection title={words.title}>
      <AnswerState query={query} />
      {shown.length === 0 && <p className="pad dim">{partners.length === 0 ? words.nobody : words.none}</p>}
      {shown.map((session, index) => (
        <SessionCard key={session.sessionId} session={session} isNext={index === 0 && session.closedAt === null} />
      ))}
      <div className="coach-session-foot">
        <SessionWrites />
        {isOpening && (
          <SessionForm
            viewerId={viewerId}
            mine={mine}
            partners={partners}
            triggers={triggers}
            onClose={() => setIsOpening(false)}
          />
        )}
        {!isOpening && partners.length > 0 && (
          <div className="cluster">
            <Button onClick={() => setIsOpening(true)}>{words.open}</Button>
          </div>
        )}
      </div>
    </CoachSection>
  );
}
