import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../components/notice.tsx';
import { useWorkerQuery } from '../../use-worker-query.ts';
import { EffectList } from '../effect-list.tsx';
import { DecideForm } from './decide-form.tsx';
import { decideWords } from './decide-words.ts';
import { EvidenceList } from './evidence-list.tsx';

interface EvidenceProps {
  readonly detail: DisputeDetail;
  readonly ticket: TicketRef;
  readonly events: ReceiptsView['events'];
}

/** The events of a ticket that whoever decides has chosen, each of which can be corrected. */
export function TicketEvidence({ detail, ticket }: Omit<EvidenceProps, 'events'>) {
  const key = `${ticket.connectorId} ${ticket.externalId}`;
  const { data } = useWorkerQuery(key, (api) => api.tickets.receipts.query(ticket));
  return <Evidence detail={detail} ticket={ticket} events={data?.events ?? []} />;
}

/** A ticket's events, what the chosen corrections would change, and the decision. */
export function Evidence({ detail, ticket, events }: EvidenceProps) {
  const { target, proposal, state, disputeId, mayDecide } = detail;
  const [chosen, setChosen] = useState<ReadonlyMap<string, EventChange>>(
    () => new Map(target.kind === 'event' && proposal !== null ? [[target.sourceEventId, proposal]] : []),
  );
  const corrections = [...chosen].map(([sourceEventId, change]) => ({
    connectorId: ticket.connectorId,
    ticketId: ticket.externalId,
    sourceEventId,
    change,
  }));
  const isEditable = state === 'open' && mayDecide;
  return (
    <>
      <EvidenceList
        detail={detail}
        events={events}
        chosen={isEditable ? chosen : null}
        onChoose={(sourceEventId, change) => {
          const next = new Map(chosen);
          if (change === null) next.delete(sourceEventId);
          else next.set(sourceEventId, change);
          setChosen(next);
        }}
      />
      {isEditable && corrections.length > 0 && <Preview disputeId={disputeId} corrections={corrections} />}
      {isEditable && <DecideForm detail={detail} corrections={corrections} />}
    </>
  );
}

type Corrections = Parameters<typeof DecideForm>[0]['corrections'];

function Preview({ disputeId, corrections }: { readonly disputeId: string; readonly corrections: Corrections }) {
  const { data, problem } = useWorkerQuery(JSON.stringify(corrections), (api) =>
    api.disputes.preview.query({ disputeId, corrections: [...corrections] }),
  );
  return (
    <section className="section">
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data !== null && <EffectList effect={data} title={decideWords().ifAccepted} />}
    </section>
  );
}
