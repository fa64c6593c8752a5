import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { DisputeStateSign } from './dispute-state.tsx';
import { disputeWords } from './dispute-words.ts';
import { EffectList } from './effect-list.tsx';
import { sayChange, sayPart, sayTarget } from './say-dispute.ts';
import { usePendingWrites } from '../use-pending-writes.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatDateTime } from '../words/instant.ts';
import { ownDisputeWords } from './own-dispute-words.ts';

/** My disputes with their state, and what those that were accepted changed. `version` changes when something may have happened. */
export function OwnDisputes({ version }: { readonly version: string }) {
  const words = ownDisputeWords();
  const { writes, accepted } = usePendingWrites('disputes.');
  const { data, problem } = useWorkerQuery('own', (api) => api.disputes.mine.query(), `${accepted} ${version}`);
  const unsent = writes.filter(({ path }) => path === 'disputes.open').length;
  const closing = new Set(
    writes.flatMap(({ path, input }) => (path === 'disputes.withdraw' ? [input['disputeId']] : [])),
  );
  return (
    <section className="section">
      <h2>{words.disputes}</h2>
      {unsent > 0 && (
        <p className="dim" role="status">
          {words.notSent(unsent)}
        </p>
      )}
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data?.length === 0 && unsent === 0 && <p className="dim">{words.noDisputes}</p>}
      {data?.map((dispute) => (
        <OwnDispute key={dispute.disputeId} dispute={dispute} isClosing={closing.has(dispute.disputeId)} />
      ))}
    </section>
  );
}

function OwnDispute({ dispute, isClosing }: { readonly dispute: DisputeView; readonly isClosing: boolean }) {
  const words = ownDisputeWords();
  const [isOpen, setOpen] = useState(false);
  const part = sayPart(dispute);
  const { disputeId, state, target, proposal, reason, leads, closedByName, closedAt, decisionReason } = dispute;
  return (
    <article className="dispute" data-testid="own-dispute">
      <h3>{sayTarget(dispute)}</h3>
      <DisputeStateSign state={state} />
      {proposal === null ? part !== null && <p>{part}</p> : <p>{sayChange(proposal)}</p>}
      <p className="said dim">{reason}</p>
      {state === 'open' && (
        <p className="dim">{leads.length === 0 ? words.waitsForManager : words.waitsFor(leads.join(', '))}</p>
      )}
      {decisionReason !== null && closedAt !== null && (
        <p>
          {words.decided(closedByName ?? words.unknownDecider, formatDateTime(closedAt))} {decisionReason}
        </p>
      )}
      <div className="cluster">
        {state === 'open' && !isClosing && (
          <Button onClick={() => void submitWrite('disputes.withdraw', { disputeId })}>{words.withdraw}</Button>
        )}
        {isClosing && <span className="dim">{words.takingBack}</span>}
        {state === 'accepted' && target.kind !== 'review' && target.kind !== 'trigger' && !isOpen && (
          <Button onClick={() => setOpen(true)}>{words.showEffect}</Button>
        )}
      </div>
      {isOpen && <Effect disputeId={disputeId} />}
    </article>
  );
}

function Effect({ disputeId }: { readonly disputeId: string }) {
  const { data, problem } = useWorkerQuery(disputeId, (api) => api.disputes.get.query({ disputeId }));
  if (data?.effect) return <EffectList effect={data.effect} title={disputeWords().changed} />;
  return problem === null ? (
    <p className="dim">{ownDisputeWords().loading}</p>
  ) : (
    <Notice kind="problem">{sayProblem(problem)}</Notice>
  );
}
