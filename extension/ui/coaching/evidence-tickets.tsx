import { findHelpdeskOf } from '@shiftlight/shared/own-helpdesk/find-helpdesk-of.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import type { EvidenceTicket } from '@shiftlight/shared/views/coaching-view.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { stateIcons } from '../clock/icons.ts';
import { Icon } from '../components/icon.tsx';
import { Notice } from '../components/notice.tsx';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatDate } from '../words/instant.ts';
import { coachWords } from './coach-words.ts';
import { sayValue } from './trigger-words.ts';

interface EvidenceTicketsProps {
  readonly triggerId: string;
  readonly unit: FigureUnit;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** The tickets that were counted, each with what it was worth, leading to the helpdesk. */
export function EvidenceTickets({ triggerId, unit, helpdesks }: EvidenceTicketsProps) {
  const { data, problem } = useWorkerQuery(`tickets ${triggerId}`, (api) => api.coaching.tickets.query({ triggerId }));
  if (data === null)
    return problem === null ? (
      <p className="dim">{coachWords().loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  return (
    <ul className="evidence-tickets">
      {data.map((ticket) => (
        <li key={toTicketKey(ticket)}>
          <TicketLink ticket={ticket} href={findTicketUrl(ticket, helpdesks)} />
          <span className="dim">{formatDate(ticket.at)}</span>
          <Worth unit={unit} value={ticket.value} />
        </li>
      ))}
    </ul>
  );
}

function TicketLink({ ticket, href }: { readonly ticket: EvidenceTicket; readonly href: string | null }) {
  const name = `#${ticket.externalId} ${ticket.subject ?? coachWords().noSubject}`;
  if (href === null) return <span className="subject">{name}</span>;
  return (
    <a className="subject" href={href} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

/** Reached or not, for a share; nothing for a count, where every ticket is one. */
function Worth({ unit, value }: { readonly unit: FigureUnit; readonly value: number }) {
  const words = coachWords();
  if (unit === 'count') return null;
  if (unit !== 'ratio') return <span>{sayValue(unit, value)}</span>;
  return (
    <span className="worth">
      {value > 0 ? <Icon icon={stateIcons.done} /> : <span aria-hidden="true">–</span>}
      <span className="visually-hidden">{value > 0 ? words.yes : words.no}</span>
    </span>
  );
}

/** Address of a ticket in its helpdesk, or null when this version cannot build it. */
function findTicketUrl(
  { connectorId, externalId }: EvidenceTicket,
  helpdesks: readonly ConnectedHelpdesk[],
): string | null {
  const connected = helpdesks.find((helpdesk) => helpdesk.connectorId === connectorId);
  const helpdesk = connected === undefined ? null : findHelpdeskOf(connected);
  return connected === undefined || helpdesk === null ? null : toTicketUrl(helpdesk, connected.baseUrl, externalId);
}
