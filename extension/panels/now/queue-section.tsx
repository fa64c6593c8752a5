import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { TicketLink } from '../../ui/tickets/ticket-link.tsx';
import { formatInstant } from '../../ui/words/instant.ts';
import { formatNumber } from '../../ui/words/number.ts';
import type { NowRow } from '../../ui/clock/group-by-urgency.ts';
import { nowWords } from './now-words.ts';
import { isSpecialTier } from './queue-views.ts';

interface QueueSectionProps {
  /** Tells the sections apart; also the colour of the count of what is over or soon over. */
  readonly id: string;
  readonly name: string;
  readonly rows: readonly NowRow[];
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly now: EpochMs;
  /** Whether rows say when their ticket was opened. */
  readonly showsAge?: boolean;
}

const countClasses: Readonly<Record<string, string>> = { over: 'over', hour: 'at-risk', unassigned: 'at-risk' };

/** Tickets under one heading. */
export function QueueSection({ id, name, rows, helpdesks, now, showsAge = false }: QueueSectionProps) {
  const headingId = `group-${id}`;
  return (
    <section aria-labelledby={headingId}>
      <div className="group">
        <h2 className="overline" id={headingId}>
          {name}
        </h2>
        <span className={`count ${countClasses[id] ?? 'dim'}`}>{formatNumber(rows.length)}</span>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={toTicketKey(row.ticket)}>
            <TicketLink className="ticket" ticket={row.ticket} helpdesks={helpdesks}>
              <Row row={row} openedAt={showsAge ? formatInstant(row.ticket.openedAt, now) : null} />
            </TicketLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ row: { ticket, sign }, openedAt }: { readonly row: NowRow; readonly openedAt: string | null }) {
  const words = nowWords();
  const about = [
    `#${ticket.externalId}`,
    openedAt === null ? null : words.opened(openedAt),
    sign?.name ?? null,
    ticket.priority,
  ].filter((part) => part !== null);
  return (
    <>
      <span className="subject" title={ticket.subject ?? undefined}>
        {ticket.subject ?? words.noSubject}
      </span>
      {sign === null ? (
        <span className="left dim">–</span>
      ) : (
        <span className={`left ${sign.state === 'running' ? '' : sign.state}`} role="img" aria-label={sign.label}>
          {sign.bare}
        </span>
      )}
      <span className="about">
        {about.join(' · ')} {isSpecialTier(ticket.customerTier) && <span className="tier">{ticket.customerTier}</span>}
      </span>
      <span className="due" aria-hidden="true">
        {sign?.detail ?? ''}
      </span>
    </>
  );
}
