import { findHelpdesk } from '@shiftlight/shared/helpdesks/index.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { useNow } from '../../ui/use-now.ts';
import { listOwnOpen, usePanelStore } from '../panel-store.ts';
import type { PanelProps } from '../panel.ts';
import { groupByUrgency, type NowGroup, type NowRow, type Urgency } from './group-by-urgency.ts';
import { nowWords } from './now-words.ts';

const countClasses: Readonly<Partial<Record<Urgency, string>>> = { over: 'over', hour: 'at-risk' };

/** My open tickets by time to breach. */
export function NowPanel({ connection: { viewer, helpdesks } }: PanelProps) {
  const words = nowWords();
  const { tickets, shelf, serverOffsetMs, listLoadedAt } = usePanelStore();
  const now = useNow(1_000) + serverOffsetMs;
  const groups = groupByUrgency(listOwnOpen(tickets, viewer.memberId), shelf.compiled, now);
  if (groups.length === 0) {
    return (
      <div className="empty">
        <p>{listLoadedAt === null ? words.loading : words.empty}</p>
      </div>
    );
  }
  return groups.map((group) => <Group key={group.urgency} group={group} helpdesks={helpdesks} />);
}

function Group({ group, helpdesks }: { readonly group: NowGroup; readonly helpdesks: readonly ConnectedHelpdesk[] }) {
  const headingId = `group-${group.urgency}`;
  return (
    <section aria-labelledby={headingId}>
      <div className="group">
        <h2 className="overline" id={headingId}>
          {nowWords().groups[group.urgency]}
        </h2>
        <span className={`count ${countClasses[group.urgency] ?? 'dim'}`}>{group.rows.length}</span>
      </div>
      <ul>
        {group.rows.map((row) => (
          <li key={toTicketKey(row.ticket)}>
            <Row row={row} href={findTicketUrl(row, helpdesks)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row: { ticket, sign }, href }: { readonly row: NowRow; readonly href: string | null }) {
  const about = [`#${ticket.externalId}`, sign?.name ?? null, ticket.priority].filter((part) => part !== null);
  const content = (
    <>
      <span className="subject" title={ticket.subject ?? undefined}>
        {ticket.subject ?? nowWords().noSubject}
      </span>
      {sign === null ? (
        <span className="left dim">–</span>
      ) : (
        <span className={`left ${sign.state === 'running' ? '' : sign.state}`} role="img" aria-label={sign.label}>
          {sign.bare}
        </span>
      )}
      <span className="about">
        {about.join(' · ')} {isSpecial(ticket.customerTier) && <span className="tier">{ticket.customerTier}</span>}
      </span>
      <span className="due" aria-hidden="true">
        {sign?.detail ?? ''}
      </span>
    </>
  );
  if (href === null) return <div className="ticket">{content}</div>;
  return (
    <a className="ticket" href={href} target="_blank" rel="noreferrer">
      {content}
    </a>
  );
}

/** The usual tier is no news; only others are marked. */
const isSpecial = (tier: string | null): boolean => tier !== null && !/^(standard|default|normal)$/i.test(tier);

/** Address of a ticket in its helpdesk, or null when this version cannot build it. */
function findTicketUrl({ ticket }: NowRow, helpdesks: readonly ConnectedHelpdesk[]): string | null {
  const connected = helpdesks.find(({ connectorId }) => connectorId === ticket.connectorId);
  if (connected === undefined) return null;
  const helpdesk = findHelpdesk(connected.helpdesk);
  return helpdesk === null ? null : toTicketUrl(helpdesk, connected.baseUrl, ticket.externalId);
}
