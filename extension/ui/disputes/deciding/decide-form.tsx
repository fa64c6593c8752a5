import type { ChosenCorrection, DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../../messaging/outbox.ts';
import { unwrapProblem } from '../../../messaging/problem.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { decideWords } from './decide-words.ts';

interface DecideFormProps {
  readonly detail: DisputeView;
  readonly corrections: readonly ChosenCorrection[];
  /** What the two answers are called where nothing is corrected; null = only the other one can be given. */
  readonly choices?: { readonly accept: string | null; readonly reject: string };
}

const shortestReason = 3;

/** Accept or reject, with a reason that the person reads. */
export function DecideForm({ detail: { disputeId, memberName, mayDecide }, corrections, choices }: DecideFormProps) {
  const words = decideWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  if (!mayDecide) return null;
  function decide(decision: 'accepted' | 'rejected'): void {
    if (reason.trim().length < shortestReason) return setError(words.reasonMissing);
    if (decision === 'accepted' && choices === undefined && corrections.length === 0)
      return setError(words.choiceMissing);
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
          {choices?.accept !== null && (
            <Button look="primary" onClick={() => decide('accepted')}>
              {choices?.accept ?? words.accept}
            </Button>
          )}
          <Button onClick={() => decide('rejected')}>{choices?.reject ?? words.reject}</Button>
        </div>
      )}
    </section>
  );
}
