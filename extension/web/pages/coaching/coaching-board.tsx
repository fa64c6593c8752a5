import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useEffect, useRef, type ReactNode } from 'react';
import { AnswerState } from '../../../ui/coaching/answer-state.tsx';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { toOpenParam, type Opened } from './coaching-address.ts';
import { CoachingBar } from './coaching-bar.tsx';
import { CoachingDetail } from './coaching-detail.tsx';
import { CoachingList } from './coaching-list.tsx';
import type { CoachingProps } from './coaching-props.ts';
import { listPeople, listSessions, standingOf, toLocalDate } from './list-coaching.ts';

interface CoachingBoardProps extends CoachingProps {
  readonly triggers: readonly RaisedTrigger[];
  /** What to say where there is no trigger to list. */
  readonly nothing: string;
  /** Who was told of a trigger, and when. */
  readonly sayTold: (trigger: RaisedTrigger) => string;
  readonly drawTrigger: (trigger: RaisedTrigger) => ReactNode;
}

/** Sessions and triggers as a list, and beside it the one that is opened: what the address says, else what comes first. */
export function CoachingBoard({
  viewer,
  address,
  version,
  triggers,
  nothing,
  sayTold,
  drawTrigger,
}: CoachingBoardProps) {
  const { isMine, filter, opened, openParam } = address;
  const { accepted } = usePendingWrites('coachingSessions.');
  const query = useWorkerQuery(
    'coaching sessions',
    (api) => api.coachingSessions.list.query(),
    `${version} ${accepted}`,
  );
  useFocusOnChange(openParam);
  if (query.data === null) return <AnswerState query={query} />;
  const { coachees, coaches, timeZone, serverNow } = query.data;
  const today = toLocalDate(serverNow, timeZone);
  const all = query.data.sessions.filter(({ mine }) => mine === isMine);
  const sessions = listSessions(all, today, filter);
  const people = listPeople(triggers, filter);
  const [nextSession] = sessions;
  const listed = people.flatMap((person) => person.triggers);
  const nextTrigger = listed.find(({ state }) => state === 'open') ?? listed[0];
  const isDue = nextSession !== undefined && ['overdue', 'today'].includes(standingOf(nextSession, today));
  const first: Opened | null =
    nextTrigger !== undefined && !isDue
      ? { kind: 'trigger', id: nextTrigger.triggerId }
      : nextSession === undefined
        ? null
        : { kind: 'session', id: nextSession.sessionId };
  const shown = opened ?? first;
  const partners = isMine ? coaches : coachees;
  return (
    <>
      <CoachingBar viewer={viewer} address={address} triggers={triggers} partners={partners} />
      <AnswerState query={query} />
      <div className={opened === null ? 'coaching-columns' : 'coaching-columns chosen'}>
        <CoachingList
          sessions={sessions}
          people={people}
          today={today}
          shown={shown === null ? null : toOpenParam(shown)}
          nothing={nothing}
          isMine={isMine}
          mayOpen={partners.length > 0}
        />
        <CoachingDetail
          key={shown === null ? '' : toOpenParam(shown)}
          shown={shown}
          viewerId={viewer.memberId}
          isMine={isMine}
          sessions={all}
          triggers={triggers}
          partners={partners}
          sayTold={sayTold}
          drawTrigger={drawTrigger}
        />
      </div>
    </>
  );
}

/** Reading goes on where something was opened, and after closing it where it stands in the list. */
function useFocusOnChange(openParam: string | null): void {
  const before = useRef(openParam);
  useEffect(() => {
    const closed = before.current;
    if (closed === openParam) return;
    before.current = openParam;
    const place = openParam === null ? `[data-open="${CSS.escape(closed ?? '')}"]` : '#coaching-opened';
    // The form of a new session takes the focus itself.
    if (openParam?.startsWith('new') !== true) document.querySelector<HTMLElement>(place)?.focus();
  }, [openParam]);
}
