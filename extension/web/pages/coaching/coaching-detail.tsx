import type { CoachingSessionView, SessionPartner } from '@shiftlight/shared/views/coaching-session-view.ts';
import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import type { ReactNode } from 'react';
import { saySession } from '../../../ui/coaching/sessions/say-session.ts';
import { SessionBody } from '../../../ui/coaching/sessions/session-body.tsx';
import { SessionForm } from '../../../ui/coaching/sessions/session-form.tsx';
import { sessionWords } from '../../../ui/coaching/sessions/session-words.ts';
import { TriggerHead } from '../../../ui/coaching/trigger-head.tsx';
import { sayTrigger } from '../../../ui/coaching/trigger-words.ts';
import { formatDate } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { navigate } from '../../use-path.ts';
import type { Opened } from './coaching-address.ts';
import { coachingPageWords } from './coaching-page-words.ts';
import { toOpenAddress } from './use-coaching-address.ts';

interface CoachingDetailProps {
  readonly shown: Opened | null;
  readonly viewerId: string;
  readonly isMine: boolean;
  readonly sessions: readonly CoachingSessionView[];
  readonly triggers: readonly RaisedTrigger[];
  readonly partners: readonly SessionPartner[];
  readonly sayTold: (trigger: RaisedTrigger) => string;
  readonly drawTrigger: (trigger: RaisedTrigger) => ReactNode;
}

/** What is opened: a trigger with its evidence, a session, or one that is being made. */
export function CoachingDetail(props: CoachingDetailProps) {
  const words = coachingPageWords();
  const { shown, sessions, triggers } = props;
  const session = sessions.find(({ sessionId }) => shown?.kind === 'session' && sessionId === shown.id);
  const trigger = triggers.find(({ triggerId }) => shown?.kind === 'trigger' && triggerId === shown.id);
  return (
    <section className="coaching-detail card" aria-label={words.opened} data-testid="coaching-opened">
      <PageLink className="coaching-back" to={toOpenAddress(null)}>
        {words.close}
      </PageLink>
      {shown?.kind === 'new' && <NewSession {...props} from={shown.from} />}
      {session !== undefined && <OpenedSession session={session} {...props} />}
      {trigger !== undefined && <OpenedTrigger trigger={trigger} {...props} />}
      {shown === null && <p className="dim">{words.choose}</p>}
      {shown !== null && shown.kind !== 'new' && session === undefined && trigger === undefined && (
        <p className="dim">{words.gone}</p>
      )}
    </section>
  );
}

const headId = 'coaching-opened';

function NewSession({
  viewerId,
  isMine,
  partners,
  triggers,
  from,
}: CoachingDetailProps & { readonly from: string | null }) {
  return (
    <>
      <h2 id={headId} tabIndex={-1}>
        {sessionWords().open}
      </h2>
      <SessionForm
        viewerId={viewerId}
        mine={isMine}
        partners={partners}
        triggers={triggers}
        from={triggers.find(({ triggerId }) => triggerId === from) ?? null}
        onClose={(id) => navigate(toOpenAddress(id === null ? null : { kind: 'session', id }))}
      />
    </>
  );
}

function OpenedSession({ session, triggers }: CoachingDetailProps & { readonly session: CoachingSessionView }) {
  const words = coachingPageWords();
  const cause = triggers.find(({ triggerId }) => triggerId === session.triggerId);
  return (
    <>
      <h2 id={headId} tabIndex={-1}>
        {saySession(session)}
      </h2>
      <p className="dim">{words.openedOn(formatDate(session.openedAt))}</p>
      {cause !== undefined && (
        <p>
          {words.follows}{' '}
          <PageLink to={toOpenAddress({ kind: 'trigger', id: cause.triggerId })}>
            {sayTrigger(cause.rule, cause.evidence.figure.unit)}
          </PageLink>
        </p>
      )}
      <SessionBody session={session} />
    </>
  );
}

function OpenedTrigger({
  trigger,
  isMine,
  sessions,
  partners,
  sayTold,
  drawTrigger,
}: CoachingDetailProps & { readonly trigger: RaisedTrigger }) {
  const words = coachingPageWords();
  const { triggerId, state, memberId } = trigger;
  const made = sessions.filter((session) => session.triggerId === triggerId);
  const mayMake = isMine ? partners.length > 0 : partners.some((partner) => partner.memberId === memberId);
  return (
    <>
      <h2 id={headId} tabIndex={-1} className="coaching-head">
        <TriggerHead trigger={trigger} withName={!isMine} />
      </h2>
      <p className="dim">{sayTold(trigger)}</p>
      {drawTrigger(trigger)}
      {made.length > 0 && (
        <div>
          <p className="dim">{words.ledTo}</p>
          <ul>
            {made.map((session) => (
              <li key={session.sessionId}>
                <PageLink to={toOpenAddress({ kind: 'session', id: session.sessionId })}>
                  {saySession(session)}
                </PageLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {made.length === 0 && mayMake && state !== 'withdrawn' && (
        <p>
          <PageLink to={toOpenAddress({ kind: 'new', from: triggerId })}>{words.makeFrom}</PageLink>
        </p>
      )}
    </>
  );
}
