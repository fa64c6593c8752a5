import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { coachWords } from '../../../ui/coaching/coach-words.ts';
import { SessionWrites } from '../../../ui/coaching/sessions/session-writes.tsx';
import { sessionWords } from '../../../ui/coaching/sessions/session-words.ts';
import { sayTrigger, sayValue } from '../../../ui/coaching/trigger-words.ts';
import { formatDate } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import type { Opened } from './coaching-address.ts';
import { toOpenParam } from './coaching-address.ts';
import { coachingPageWords } from './coaching-page-words.ts';
import type { PersonTriggers } from './list-coaching.ts';
import { SessionRow } from './session-row.tsx';
import { toOpenAddress } from './use-coaching-address.ts';

interface CoachingListProps {
  readonly sessions: readonly CoachingSessionView[];
  readonly people: readonly PersonTriggers[];
  /** Local date. */
  readonly today: string;
  /** What is opened beside the list. */
  readonly shown: string | null;
  readonly nothing: string;
  readonly isMine: boolean;
  /** There is somebody to open a session with. */
  readonly mayOpen: boolean;
}

/** Sessions, the due ones first, then triggers by person. */
export function CoachingList({ sessions, people, today, shown, nothing, isMine, mayOpen }: CoachingListProps) {
  const words = coachingPageWords();
  return (
    <nav className="coaching-list card" aria-label={words.list}>
      <h2 className="overline">{sessionWords().title}</h2>
      {sessions.length === 0 && <p className="dim">{mayOpen ? words.noSessions : sessionWords().nobody}</p>}
      <ul>
        {sessions.map((session) => (
          <SessionRow key={session.sessionId} session={session} today={today} shown={shown} />
        ))}
      </ul>
      <SessionWrites />
      {mayOpen && (
        <PageLink
          className="button"
          to={toOpenAddress({ kind: 'new', from: null })}
          data-open={toOpenParam({ kind: 'new', from: null })}
        >
          {sessionWords().open}
        </PageLink>
      )}
      <h2 className="overline">{words.triggers}</h2>
      {people.length === 0 && <p className="dim">{nothing}</p>}
      {people.map(({ memberId, name, triggers }) => (
        <section key={memberId} aria-label={isMine ? undefined : name}>
          {!isMine && <h3>{name}</h3>}
          <ul>
            {triggers.map((trigger) => (
              <TriggerRow key={trigger.triggerId} trigger={trigger} shown={shown} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function TriggerRow({ trigger, shown }: { readonly trigger: RaisedTrigger; readonly shown: string | null }) {
  const words = coachWords();
  const { triggerId, rule, evidence, firedAt, state, acknowledgedAt, dismissal, withdrawal } = trigger;
  const { unit, value } = evidence.figure;
  const opened: Opened = { kind: 'trigger', id: triggerId };
  const param = toOpenParam(opened);
  const endedAt = withdrawal?.at ?? dismissal?.at ?? acknowledgedAt;
  const parts = [
    value === null ? null : sayValue(unit, value),
    words.raised(formatDate(firedAt)),
    endedAt === null || state === 'open' ? null : coachingPageWords().ended[state](formatDate(endedAt)),
  ];
  return (
    <li>
      <PageLink
        className="coaching-row"
        to={toOpenAddress(opened)}
        data-open={param}
        aria-current={param === shown ? 'true' : undefined}
      >
        <b>{sayTrigger(rule, unit)}</b>
        <span className="dim">{parts.filter((part) => part !== null).join(' · ')}</span>
      </PageLink>
    </li>
  );
}
