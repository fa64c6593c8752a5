import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { groupByUrgency } from '../../../ui/clock/group-by-urgency.ts';
import { createCalendarShelf } from '../../../ui/clock/ticket-clocks.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { TicketRow } from '../../components/ticket-row.tsx';
import type { PageViewer } from '../../viewer.ts';
import { waitingWords } from './waiting-words.ts';

const againMs = 15_000;
const most = 6;

/** The viewer's own open tickets, the ones that breach next; nothing for who has none. */
export function ClocksSection({ viewer }: { readonly viewer: PageViewer }) {
  const words = waitingWords();
  const queue = useQuery({ queryKey: ['now'], queryFn: () => webApi.now.list.query(), refetchInterval: againMs });
  const offsetMs = queue.data === undefined ? 0 : queue.data.serverNow - queue.dataUpdatedAt;
  const now = useNow(1_000) + offsetMs;
  const [shelf] = useState(createCalendarShelf);
  if (queue.isError) return <Notice kind="problem">{explain(queue.error).message}</Notice>;
  if (queue.data === undefined) return null;
  shelf.put(queue.data.calendars);
  const own = queue.data.tickets.filter(({ assigneeMemberId }) => assigneeMemberId === viewer.memberId);
  if (own.length === 0) return null;
  const rows = groupByUrgency(own, shelf.compiled, now).flatMap((group) => group.rows);
  const rest = rows.length - most;
  return (
    <Section title={words.clocks}>
      <ul className="ticket-rows">
        {rows.slice(0, most).map(({ ticket, sign }) => (
          <TicketRow
            key={toTicketKey(ticket)}
            ticket={ticket}
            name={ticket.subject ?? words.noSubject}
            sign={sign}
            about={[`#${ticket.externalId}`, sign?.name ?? null, ticket.priority]}
          />
        ))}
      </ul>
      {rest > 0 && <p className="dim">{words.moreOpen(formatNumber(rest, 0))}</p>}
    </Section>
  );
}
