import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { saySession } from '../../../ui/coaching/sessions/say-session.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { formatLocalDate } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { toOpenParam, type Opened } from './coaching-address.ts';
import { coachingPageWords } from './coaching-page-words.ts';
import { standingOf } from './list-coaching.ts';
import { toOpenAddress } from './use-coaching-address.ts';

interface SessionRowProps {
  readonly session: CoachingSessionView;
  /** Local date. */
  readonly today: string;
  readonly shown: string | null;
}

/** One session of the list: with whom, what was agreed on, and whether the day to talk again has come. */
export function SessionRow({ session, today, shown }: SessionRowProps) {
  const { sessionId, goals } = session;
  const opened: Opened = { kind: 'session', id: sessionId };
  const param = toOpenParam(opened);
  const due = sayDue(session, today);
  return (
    <li>
      <PageLink
        className="coaching-row"
        to={toOpenAddress(opened)}
        data-open={param}
        aria-current={param === shown ? 'true' : undefined}
      >
        <b>{saySession(session)}</b>
        {due !== null && (
          <span className="coaching-due">
            <Icon icon={stateIcons['at-risk']} /> {due}
          </span>
        )}
        {goals.length > 0 && <span className="dim">{goals.map((goal) => sayMetric(goal)).join(', ')}</span>}
      </PageLink>
    </li>
  );
}

function sayDue(session: CoachingSessionView, today: string): string | null {
  const { due } = coachingPageWords();
  const standing = standingOf(session, today);
  if (standing === 'today') return due.today;
  return standing === 'overdue' && session.followUpOn !== null
    ? due.overdue(formatLocalDate(session.followUpOn))
    : null;
}
