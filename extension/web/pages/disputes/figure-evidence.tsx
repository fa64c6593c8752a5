import { localDateOf } from '@shiftlight/shared/metrics/local-day.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { DecideForm } from '../../../ui/disputes/deciding/decide-form.tsx';
import { TicketEvidence } from '../../../ui/disputes/deciding/evidence.tsx';
import { PageLink } from '../../components/page-link.tsx';
import { useConnected } from '../../use-connected.ts';
import { disputesWords } from './disputes-words.ts';

/** A figure has many tickets: whoever decides names the one in question. */
export function FigureEvidence({ detail }: { readonly detail: DisputeDetail }) {
  const words = disputesWords();
  const [ticket, setTicket] = useState<TicketRef | null>(null);
  if (detail.state !== 'open') return null;
  return (
    <>
      <section className="section">
        <p className="dim">{words.figureAbout}</p>
        <FigureLink detail={detail} />
        <TicketForm onChoose={setTicket} />
      </section>
      {ticket === null ? (
        <DecideForm detail={detail} corrections={[]} />
      ) : (
        <section aria-label={words.events(ticket.externalId)}>
          <TicketEvidence key={`${ticket.connectorId} ${ticket.externalId}`} detail={detail} ticket={ticket} />
        </section>
      )}
    </>
  );
}

function FigureLink({ detail: { memberId, target, effect } }: { readonly detail: DisputeDetail }) {
  if (target.kind !== 'figure' || effect === null) return null;
  const [first, last] = [localDateOf(target.from, effect.timeZone), localDateOf(target.to - 1, effect.timeZone)];
  return (
    <p>
      <PageLink to={`/scorecards/member/${memberId}?period=${first}..${last}&figure=${target.metricId}`}>
        {disputesWords().figureTickets}
      </PageLink>
    </p>
  );
}

function TicketForm({ onChoose }: { readonly onChoose: (ticket: TicketRef) => void }) {
  const words = disputesWords();
  const helpdesks = useConnected()?.helpdesks ?? [];
  const [connectorId, setConnectorId] = useState<string | null>(null);
  const [number, setNumber] = useState('');
  const chosen = connectorId ?? helpdesks[0]?.connectorId ?? null;
  return (
    <form
      className="cluster ticket-form"
      onSubmit={(event) => {
        event.preventDefault();
        const externalId = number.trim().replace(/^#/, '');
        if (chosen !== null && externalId !== '') onChoose({ connectorId: chosen, externalId });
      }}
    >
      {helpdesks.length > 1 && (
        <SelectField
          label={words.helpdesk}
          value={chosen ?? ''}
          options={helpdesks.map(({ connectorId: value, name }) => ({ value, name }))}
          onChange={(event) => setConnectorId(event.target.value)}
        />
      )}
      <Field label={words.ticket} value={number} onChange={(event) => setNumber(event.target.value)} />
      <Button type="submit">{words.show}</Button>
    </form>
  );
}
