import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DisputeStateSign } from '../../ui/disputes/dispute-state.tsx';
import { disputeWords } from '../../ui/disputes/dispute-words.ts';
import { EffectList } from '../../ui/disputes/effect-list.tsx';
import { sayChange, sayPart, sayTarget } from '../../ui/disputes/say-dispute.ts';
import { usePendingWrites } from '../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import { usePanelStore } from '../panel-store.ts';
import { mineWords } from './mine-words.ts';

/** My disputes with their state, and what those that were accepted changed. */
export function OwnDisputes() {
  const words = mineWords();
  const { writes, accepted } = usePendingWrites('disputes.');
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const topicVersion = usePanelStore(({ topicVersions }) => topicVersions.disputes ?? 0);
  const version = `${accepted} ${figuresVersion} ${topicVersion}`;
  const { data, problem } = useWorkerQuery('own', (api) => api.disputes.mine.query(), version);
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
  const words = mineWords();
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
          {words.decided(closedByName ?? words.unknownViewer, formatDateTime(closedAt))} {decisionReason}
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
    <p className="dim">{mineWords().loading}</p>
  ) : (
    <Notice kind="problem">{sayProblem(problem)}</Notice>
  );
}
