import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Notice } from '../../ui/components/notice.tsx';
import type { PendingWrites } from '../../ui/use-pending-writes.ts';
import { TicketLink } from '../../ui/tickets/ticket-link.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { usePanelStore } from '../panel-store.ts';
import type { Connected } from '../panel.ts';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';
import { OpenTag } from '../../ui/escalations/open-tag.tsx';
import { TicketHead } from '../../ui/escalations/ticket-head.tsx';

interface WaitingSectionProps {
  readonly connection: Connected;
  readonly pending: PendingWrites;
  readonly version: string;
  /** Shown above already. */
  readonly shownTicketKey: string | null;
}

/** Escalations that wait for the viewer as a specialist, the longest first. */
export function WaitingSection({ connection, pending, version, shownTicketKey }: WaitingSectionProps) {
  const words = escalateWords();
  const offsetMs = usePanelStore((state) => state.serverOffsetMs);
  const { data, answeredAt, problem } = useWorkerQuery(
    'escalations.waiting',
    (api) => api.escalations.waiting.query(),
    version,
  );
  const rows = data?.filter(({ ticket }) => toTicketKey(ticket) !== shownTicketKey) ?? [];
  const now = (answeredAt ?? 0) + offsetMs;
  return (
    <section aria-labelledby="esc-waiting">
      <div className="group">
        <h2 className="overline" id="esc-waiting">
          {words.waiting}
        </h2>
        <span className={rows.length > 0 ? 'count at-risk' : 'count dim'}>{data === null ? '' : rows.length}</span>
      </div>
      {problem !== null && data === null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {data !== null && rows.length === 0 && <p className="pad dim">{words.nothingWaiting}</p>}
      <ul>
        {rows.map((one, index) => (
          <li key={one.escalationId} className="esc-row" data-testid={`waiting-${one.ticket.externalId}`}>
            <details open={index === 0}>
              <summary>
                <TicketHead ticket={one.ticket} helpdesks={null} />
              </summary>
              <TicketLink ticket={one.ticket} helpdesks={connection.helpdesks} className="more-line">
                {words.openTicket}
              </TicketLink>
              <OpenTag pending={pending} escalation={one} now={now} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
