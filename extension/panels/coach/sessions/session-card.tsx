import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { formatDate, formatLocalDate } from '../../../ui/words/instant.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import { SessionGoals } from './session-goals.tsx';
import { sessionWords } from './session-words.ts';

interface SessionCardProps {
  readonly session: CoachingSessionView;
  readonly isNext: boolean;
}

/** One session: goals with what came of them, what both wrote, and what can be added. */
export function SessionCard({ session, isNext }: SessionCardProps) {
  return (
    <details className="coach-trigger" data-testid="coaching-session" open={isNext}>
      <summary>
        <span className="rule">{sayHead(session)}</span>
      </summary>
      <div className="coach-body">
        <SessionGoals goals={session.goals} />
        <EntryList session={session} />
        {session.closedAt === null && <EntryForm session={session} />}
      </div>
    </details>
  );
}

function sayHead({ mine, member, lead, followUpOn, closedAt }: CoachingSessionView): string {
  const words = sessionWords();
  const { name } = mine ? lead : member;
  if (closedAt !== null) return words.closed(name, formatDate(closedAt));
  return followUpOn === null ? words.undated(name) : words.next(name, formatLocalDate(followUpOn));
}
