import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { OpenTag } from '../../../ui/escalations/open-tag.tsx';
import { ReturnedTag } from '../../../ui/escalations/returned-tag.tsx';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { AnsweredLine } from './answered-line.tsx';
import { ClockLeft } from './clock-left.tsx';
import { sayAbout } from './escalation-item.tsx';
import { escalationsWords } from './escalations-words.ts';
import { TicketWays } from './ticket-ways.tsx';
import { useTicketSigns } from './use-ticket-signs.ts';
import { WayPicture } from './way-picture.tsx';

interface OneViewProps {
  readonly escalationId: string;
  readonly memberId: string;
  readonly pending: PendingWrites;
  readonly version: string;
  readonly now: number;
}

/** One escalation, whole: its ticket and clock, what was answered, what happened, and what the viewer may do now. */
export function OneView({ escalationId, memberId, pending, version, now }: OneViewProps) {
  const words = escalateWords();
  const { data, problem, isKept, answeredAt } = useWorkerQuery(
    `escalations.get ${escalationId}`,
    (api) => api.escalations.get.query({ escalationId }),
    version,
  );
  return (
    <div className="stack esc-page">
      <p>
        <PageLink to="/escalations">{escalationsWords().toList}</PageLink>
      </p>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {problem === null && data === null && <p className="dim">{words.loading}</p>}
      {isKept && answeredAt !== null && <Notice kind="plain">{words.asOf(formatInstant(answeredAt, now))}</Notice>}
      {data !== null && <One {...{ memberId, pending, version, now }} escalation={data} />}
    </div>
  );
}

interface OneProps extends Omit<OneViewProps, 'escalationId'> {
  readonly escalation: EscalationView;
}

function One({ escalation, memberId, pending, version, now }: OneProps) {
  const { ticket, may, state } = escalation;
  const isOpen = state === 'waiting' || state === 'returned';
  const sign = useTicketSigns(isOpen ? [ticket] : [], version).get(toTicketKey(ticket)) ?? null;
  return (
    <article className="card section stack esc-one">
      <header>
        <h2 dir="auto">{ticket.subject ?? escalateWords().noSubject}</h2>
        <p className="dim">{sayAbout(escalation, now)}</p>
      </header>
      {sign !== null && <ClockLeft sign={sign} />}
      <AnsweredLine escalation={escalation} />
      <TicketWays ticket={ticket} />
      <WayPicture escalation={escalation} />
      {may.resend ? (
        <ReturnedTag {...{ memberId, pending, escalation, now }} takesFocus={false} />
      ) : (
        <OpenTag {...{ pending, escalation, now }} />
      )}
    </article>
  );
}
