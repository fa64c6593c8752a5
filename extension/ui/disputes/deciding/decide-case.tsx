import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { QaTicket } from '@shiftlight/shared/views/qa-view.ts';
import { useEffect, useRef, type ComponentType } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { DisputeStateSign } from '../dispute-state.tsx';
import { disputeWords } from '../dispute-words.ts';
import { EffectList } from '../effect-list.tsx';
import { sayChange, sayPart, sayTarget } from '../say-dispute.ts';
import { useWorkerQuery } from '../../use-worker-query.ts';
import { formatDateTime } from '../../words/instant.ts';
import { decideWords } from './decide-words.ts';
import { Evidence } from './evidence.tsx';
import { ReviewEvidence } from './review-evidence.tsx';
import { TriggerEvidence } from './trigger-evidence.tsx';

/** What differs between the places where disputes are decided. */
export interface DecidingPlace {
  /** Shows a disputed figure's tickets, whose events decide. */
  readonly FigureEvidence: ComponentType<{ readonly detail: DisputeDetail }>;
  /** Opens the blind second review of a ticket. */
  readonly onRate: (ticket: QaTicket) => void;
}

interface DecideCaseProps {
  readonly disputeId: string;
  /** Changes when a decision was confirmed. */
  readonly version: string | null;
  readonly place: DecidingPlace;
  readonly onBack: () => void;
}

/** One dispute with what happened, what a decision would change, and the decision. */
export function DecideCase({ disputeId, version, place, onBack }: DecideCaseProps) {
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
      {data !== null && <Case detail={data} place={place} />}
    </>
  );
}

interface CaseProps {
  readonly detail: DisputeDetail;
  readonly place: DecidingPlace;
}

function Case({ detail, place }: CaseProps) {
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
      <CaseEvidence detail={detail} place={place} />
    </>
  );
}

function CaseEvidence({ detail, place }: CaseProps) {
  const { target, events } = detail;
  switch (target.kind) {
    case 'figure':
      return <place.FigureEvidence detail={detail} />;
    case 'trigger':
      return <TriggerEvidence detail={detail} />;
    case 'review':
      return <ReviewEvidence detail={detail} target={target} onRate={place.onRate} />;
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
