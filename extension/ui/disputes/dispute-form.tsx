import type { ClockTarget, FigureTarget, TriggerTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import { useState, type FormEvent } from 'react';
import { unwrapProblem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { disputeWords } from './dispute-words.ts';

interface DisputeFormProps {
  /** A figure of the viewer's own, a clock, or a trigger about them. Events are flagged in the dock. */
  readonly target: FigureTarget | ClockTarget | TriggerTarget;
  readonly onSent?: () => void;
}

const shortestReason = 3;

/** Says in the person's own words that a number is wrong; goes to a lead through the outbox. */
export function DisputeForm({ target, onSent }: DisputeFormProps) {
  const words = disputeWords();
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isSent, setSent] = useState(false);
  function send(event: FormEvent): void {
    event.preventDefault();
    if (reason.trim().length < shortestReason) return setError(words.tooShort);
    submitWrite('disputes.open', { target, proposal: null, reason: reason.trim() }).then(
      () => {
        setSent(true);
        onSent?.();
      },
      (problem: unknown) => setError(sayProblem(unwrapProblem(problem))),
    );
  }
  if (isSent) return <Notice kind="good">{words.sent}</Notice>;
  return (
    <form className="stack tight" onSubmit={send}>
      <TextField
        label={words.why}
        hint={words.whyHint}
        error={error}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="submit" look="primary">
        {words.send}
      </Button>
    </form>
  );
}
