import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { saySession } from '../../../ui/coaching/sessions/say-session.ts';
import { SessionBody } from '../../../ui/coaching/sessions/session-body.tsx';

interface SessionCardProps {
  readonly session: CoachingSessionView;
  readonly isNext: boolean;
}

/** One session under its heading; the next one is unfolded. */
export function SessionCard({ session, isNext }: SessionCardProps) {
  return (
    <details className="coach-trigger" data-testid="coaching-session" open={isNext}>
      <summary>
        <span className="rule">{saySession(session)}</span>
      </summary>
      <SessionBody session={session} />
    </details>
  );
}
