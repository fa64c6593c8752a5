import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useEffect, useRef, useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DisputeStateSign } from '../../ui/disputes/dispute-state.tsx';
import { disputeWords } from '../../ui/disputes/dispute-words.ts';
import { EffectList } from '../../ui/disputes/effect-list.tsx';
import { sayChange, sayPart, sayTarget } from '../../ui/disputes/say-dispute.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import type { Connected } from '../panel.ts';
import { useCurrentTicket } from '../use-current-ticket.ts';
import { DecideForm } from './decide-form.tsx';
import { decideWords } from './decide-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ReviewEvidence } from './review-evidence.tsx';
import { TriggerEvidence } from './trigger-evidence.tsx';

interface DecideCaseProps {
  readonly disputeId: string;
  /** Changes when a decision was confirmed. */
  readonly version: string | null;
  readonly connection: Connected;
  readonly onBack: () => void;
}

/** One dispute with what happened, what a decision would change, and the decision. */
export function DecideCase({ disputeId, version, connection, onBack }: DecideCaseProps) {
  const words = decideWords();
  const { data, problem } = useWorkerQuery(disputeId, (api) => api.disputes.get.query({ disputeId }), version);
  return (
    <>
      <div className="pad">
        <Button look="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {data === null && (
        <div className="pad">
          {problem === null ? <p>{words.loading}</p> : <Notice kind="problem">{sayProblem(problem)}</Notice>}
        </div>
      )}
      {data !== null && <Case detail={data} connection={connection} />}
    </>
  );
}

function Case({ detail, connection }: { readonly detail: DisputeDetail; readonly connection: Connected }) {
  const words = decideWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const part = sayPart(detail);
  const { state, proposal, people, closedByName, closedAt, decisionReason, effect } = detail;
  return (
    <>
      <section className="section">
        <h2 ref={heading} tabIndex={-1}>
          {sayTarget(detail)}
        </h2>
        <DisputeStateSign state={state} />
        {part !== null && <p className="dim">{part}</p>}
        <h3>{words.says(detail.memberName)}</h3>
        {proposal !== null && <p>{sayChange(proposal, people)}</p>}
        <p className="said">{detail.reason}</p>
        {decisionReason !== null && closedAt !== null && (
          <p>
            <b>{closedByName}</b> <span className="dim">{formatDateTime(closedAt)}</span> {decisionReason}
          </p>
        )}
        {state !== 'open' && effect !== null && <EffectList effect={effect} title={disputeWords().changed} />}
      </section>
      <CaseEvidence detail={detail} connection={connection} />
    </>
  );
}

function CaseEvidence({ detail, connection }: { readonly detail: DisputeDetail; readonly connection: Connected }) {
  const { target, events } = detail;
  switch (target.kind) {
    case 'figure':
      return <FigureEvidence detail={detail} />;
    case 'trigger':
      return <TriggerEvidence detail={detail} />;
    case 'review':
      return <ReviewEvidence detail={detail} target={target} connection={connection} />;
    default:
      return (
        <Evidence
          detail={detail}
          ticket={{ connectorId: target.connectorId, externalId: target.ticketId }}
          events={events}
        />
      );
  }
}

/** A figure has many tickets: whoever decides opens the one in question beside the panel. */
function FigureEvidence({ detail }: { readonly detail: DisputeDetail }) {
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
        <CurrentEvidence
          key={`${current.ref.connectorId} ${current.ref.externalId}`}
          detail={detail}
          ticket={current.ref}
        />
      )}
    </>
  );
}

function CurrentEvidence({ detail, ticket }: { readonly detail: DisputeDetail; readonly ticket: TicketRef }) {
  const key = `${ticket.connectorId} ${ticket.externalId}`;
  const { data } = useWorkerQuery(key, (api) => api.tickets.receipts.query(ticket));
  return <Evidence detail={detail} ticket={ticket} events={data?.events ?? []} />;
}

interface EvidenceProps {
  readonly detail: DisputeDetail;
  readonly ticket: TicketRef;
  readonly events: ReceiptsView['events'];
}

function Evidence({ detail, ticket, events }: EvidenceProps) {
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
