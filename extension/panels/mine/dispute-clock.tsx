import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { listClocks } from '../../ui/clock/list-clocks.ts';
import { findSign } from '../../ui/clock/ticket-clocks.ts';
import { DisputeForm } from '../../ui/disputes/dispute-form.tsx';
import { useNow } from '../../ui/use-now.ts';
import { usePanelStore } from '../panel-store.ts';
import { useAskedTicket } from '../use-asked-ticket.ts';
import { useCurrentTicket } from '../use-current-ticket.ts';
import { clockWords } from './clock-words.ts';

const tickMs = 10_000;

/** The clocks of the ticket in view, each to be disputed; nothing while no ticket of a connected helpdesk is in view. */
export function DisputeClock() {
  const current = useCurrentTicket();
  const asked = useAskedTicket('mine', current === null ? null : toTicketKey(current.ref));
  const ref = asked ?? current?.ref ?? null;
  const ticket = usePanelStore((state) => (ref === null ? undefined : state.tickets.get(toTicketKey(ref))));
  return ticket === undefined ? null : <Clocks key={toTicketKey(ticket)} ticket={ticket} />;
}

function Clocks({ ticket }: { readonly ticket: TicketView }) {
  const words = clockWords();
  const shelf = usePanelStore((state) => state.shelf);
  const serverOffsetMs = usePanelStore((state) => state.serverOffsetMs);
  const now = useNow(tickMs) + serverOffsetMs;
  const clocks = listClocks(ticket.clocks, shelf.compiled, now);
  if (clocks.length === 0) return null;
  return (
    <section className="section" data-testid="dispute-clock">
      <h2>{words.title(ticket.externalId)}</h2>
      <p className="dim">{words.hint}</p>
      {clocks.map((clock) => {
        const sign = findSign(clock, shelf.compiled, now);
        if (sign === null) return null;
        const { kind, cycle } = clock;
        const isDisputed = ticket.disputes.some(
          (mark) => mark.kind === 'clock' && mark.clockKind === kind && mark.cycle === cycle,
        );
        return (
          <details key={`${kind} ${cycle}`} className="choice">
            <summary>
              {sign.name}: {sign.main}
              {isDisputed && <span className="dim"> · {words.disputed}</span>}
            </summary>
            {!isDisputed && (
              <DisputeForm
                target={{
                  kind: 'clock',
                  connectorId: ticket.connectorId,
                  ticketId: ticket.externalId,
                  clockKind: kind,
                  cycle,
                }}
              />
            )}
          </details>
        );
      })}
    </section>
  );
}
