import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { useState } from 'react';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { createCalendarShelf, findTicketSign } from '../../../ui/clock/ticket-clocks.ts';
import { useNow } from '../../../ui/use-now.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { TicketRow } from '../../components/ticket-row.tsx';
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
  const holder = ticket.isAssigned ? ticket.assigneeName : words.nobody;
  const about = [
    isWall ? null : `#${ticket.externalId}`,
    sign?.name ?? null,
    ticket.priority,
    isWall && ticket.isAssigned ? null : holder,
  ];
  return (
    <TicketRow
      ticket={ticket}
      name={isWall ? words.ticket(ticket.externalId) : (ticket.subject ?? words.noSubject)}
      sign={sign}
      about={about}
    />
  );
}
