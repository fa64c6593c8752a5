import type { ChosenCorrection, DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { unwrapProblem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { TextField } from '../../ui/components/text-field.tsx';
import { decideWords } from './decide-words.ts';

interface DecideFormProps {
  readonly detail: DisputeView;
  readonly corrections: readonly ChosenCorrection[];
}

const shortestReason = 3;

/** Accept or reject, with a reason that the person reads. */
export function DecideForm({ detail: { disputeId, memberName, mayDecide }, corrections }: DecideFormProps) {
  const words = decideWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  if (!mayDecide) return null;
  function decide(decision: 'accepted' | 'rejected'): void {
    if (reason.trim().length < shortestReason) return setError(words.reasonMissing);
    if (decision === 'accepted' && corrections.length === 0) return setError(words.choiceMissing);
    const input = {
      disputeId,
      decision,
      reason: reason.trim(),
      corrections: decision === 'accepted' ? [...corrections] : [],
    };
    submitWrite('disputes.decide', input).then(
      () => setSent(true),
      (problem: unknown) => setError(sayProblem(unwrapProblem(problem))),
    );
  }
  return (
    <section className="section">
      <TextField
        label={words.reason(memberName)}
        error={error}
        maxLength={1000}
        value={reason}
        disabled={isSent}
        onChange={(event) => setReason(event.target.value)}
      />
      {isSent ? (
        <Notice kind="good">{words.sent}</Notice>
      ) : (
        <div className="cluster">
          <Button look="primary" onClick={() => decide('accepted')}>
            {words.accept}
          </Button>
          <Button onClick={() => decide('rejected')}>{words.reject}</Button>
        </div>
      )}
    </section>
  );
}
