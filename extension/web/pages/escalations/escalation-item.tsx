import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import type { ReactNode } from 'react';
import type { ClockSign } from '../../../ui/clock/clock-sign.ts';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { StateLine } from '../../../ui/escalations/state-line.tsx';
import { formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { AnsweredLine } from './answered-line.tsx';
import { ClockLeft } from './clock-left.tsx';
import { escalationsWords } from './escalations-words.ts';

interface EscalationItemProps {
  readonly escalation: EscalationView;
  /** Its most urgent clock; null for none. */
  readonly sign: ClockSign | null;
  readonly now: number;
  /** What can be done about it here. */
  readonly children?: ReactNode;
}

/** One escalation in a list: which ticket, what its clock leaves, where it stands and how complete it is. */
export function EscalationItem({ escalation, sign, now, children }: EscalationItemProps) {
  const { escalationId, ticket, state } = escalation;
  const isOpen = state === 'waiting' || state === 'returned';
  return (
    <li className="esc-item" data-testid={`escalation-${ticket.externalId}`}>
      <div className="esc-item-head">
        <PageLink className="subject" to={`/escalations/${escalationId}`}>
          <span dir="auto">{ticket.subject ?? escalateWords().noSubject}</span>
        </PageLink>
        {isOpen && sign !== null && <ClockLeft sign={sign} />}
      </div>
      <p className="dim">{sayAbout(escalation, now)}</p>
      <StateLine escalation={escalation} now={now} />
      {isOpen && <AnsweredLine escalation={escalation} />}
      {children}
    </li>
  );
}

/** Number, priority and tier of its ticket, who escalated and when. */
export function sayAbout({ ticket, sentBy, sentAt }: EscalationView, now: number): string {
  const who = sentBy.name ?? escalateWords().somebody;
  const about = [ticket.priority, ticket.customerTier].filter((part) => part !== null);
  return [`#${ticket.externalId}`, ...about, escalationsWords().sent(who, formatInstant(sentAt, now))].join(' · ');
}
