import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { useState } from 'react';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { createCalendarShelf, findTicketSign } from '../../../ui/clock/ticket-clocks.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { Light } from '../../../ui/components/light.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { PageLink } from '../../components/page-link.tsx';
import { floorWords } from './floor-words.ts';

interface NextTicketsProps {
  readonly view: FloorView;
  readonly offsetMs: number;
  readonly isWall: boolean;
}

/** How many of each list are shown: on a wall without scrolling. */
const shownOver = { page: 5, wall: 3 } as const;
const shownNext = { page: 10, wall: 5 } as const;

/** What is over, and what breaches next; the times tick here, the lists come from the server. */
export function NextTickets({ view, offsetMs, isWall }: NextTicketsProps) {
  const words = floorWords();
  const now = useNow(1_000) + offsetMs;
  const [shelf] = useState(createCalendarShelf);
  shelf.put(view.calendars);
  const tickets = new Map(view.tickets.map((ticket) => [toTicketKey(ticket), ticket]));
  const list = (refs: readonly TicketRef[]) => refs.flatMap((ref) => tickets.get(toTicketKey(ref)) ?? []);
  const { queue } = view;
  const place = isWall ? 'wall' : 'page';
  const over = queue.over.slice(0, shownOver[place]);
  const rest = queue.all.over - over.length;
  const shown = { calendars: shelf.compiled, now, isWall };
  return (
    <div className="floor-tickets">
      {over.length > 0 && <h3 className="overline">{words.overByDue}</h3>}
      <Tickets tickets={list(over)} {...shown} />
      {rest > 0 && <p className="dim">{words.moreOver(formatNumber(rest, 0))}</p>}
      <h3 className="overline">{words.next}</h3>
      {queue.next.length === 0 && <p className="dim">{words.nothingNext}</p>}
      <Tickets tickets={list(queue.next.slice(0, shownNext[place]))} {...shown} />
    </div>
  );
}

interface TicketsProps {
  readonly tickets: readonly TicketView[];
  readonly calendars: ReadonlyMap<string, Calendar>;
  readonly now: number;
  readonly isWall: boolean;
}

function Tickets({ tickets, ...shown }: TicketsProps) {
  return (
    <ul>
      {tickets.map((ticket) => (
        <Row key={toTicketKey(ticket)} ticket={ticket} {...shown} />
      ))}
    </ul>
  );
}

function Row({ ticket, calendars, now, isWall }: Omit<TicketsProps, 'tickets'> & { readonly ticket: TicketView }) {
  const words = floorWords();
  const sign = findTicketSign(ticket, calendars, now);
  const icon = sign === null ? null : stateIcons[sign.state];
  const holder = ticket.isAssigned ? ticket.assigneeName : words.nobody;
  const number = isWall ? null : `#${ticket.externalId}`;
  const about = [number, sign?.name, ticket.priority, isWall && ticket.isAssigned ? null : holder];
  return (
    <li className="floor-ticket">
      <PageLink className="subject" to={`/tickets/${ticket.connectorId}/${encodeURIComponent(ticket.externalId)}`}>
        {isWall ? words.ticket(ticket.externalId) : (ticket.subject ?? words.noSubject)}
      </PageLink>
      {sign !== null && (
        <span className={`left ${sign.state}`} role="img" aria-label={sign.label}>
          {icon !== null && <Icon icon={icon} />}
          {sign.bare}
          <Light lit={sign.lit} />
        </span>
      )}
      <span className="about dim">{about.filter((part) => part !== null && part !== undefined).join(' · ')}</span>
      <span className="due dim" aria-hidden="true">
        {sign?.detail ?? ''}
      </span>
    </li>
  );
}
