import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';
import { SessionGoals } from './session-goals.tsx';

/** One session: goals with what came of them, what both wrote, and what can be added. */
export function SessionBody({ session }: { readonly session: CoachingSessionView }) {
  return (
    <div className="coach-body">
      <SessionGoals goals={session.goals} />
      <EntryList session={session} />
      {session.closedAt === null && <EntryForm session={session} />}
    </div>
  );
}
