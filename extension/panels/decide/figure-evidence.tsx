import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import { DecideForm } from '../../ui/disputes/deciding/decide-form.tsx';
import { decideWords } from '../../ui/disputes/deciding/decide-words.ts';
import { TicketEvidence } from '../../ui/disputes/deciding/evidence.tsx';
import { useCurrentTicket } from '../use-current-ticket.ts';

/** A figure has many tickets: whoever decides opens the one in question beside the panel. */
export function FigureEvidence({ detail }: { readonly detail: DisputeDetail }) {
  const words = decideWords();
  const current = useCurrentTicket();
  if (detail.state !== 'open') return null;
  return (
    <>
      <section className="section">
        <p className="dim">{current === null ? words.openTicket : words.ticketShown(current.ref.externalId)}</p>
      </section>
      {current === null ? (
        <DecideForm detail={detail} corrections={[]} />
      ) : (
        <TicketEvidence
          key={`${current.ref.connectorId} ${current.ref.externalId}`}
          detail={detail}
          ticket={current.ref}
        />
      )}
    </>
  );
}
