import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { formatDateTime } from '../words/instant.ts';
import { coachWords } from './coach-words.ts';
import { triggerDisputeWords } from './trigger-dispute-words.ts';
import { sayTrigger } from './trigger-words.ts';

/** What called, for whom when it is about somebody else, when, and what became of it. */
export function TriggerHead({ trigger, withName }: { readonly trigger: RaisedTrigger; readonly withName: boolean }) {
  const words = coachWords();
  const { rule, evidence, memberName, firedAt, acknowledgedAt, dismissal, withdrawal } = trigger;
  const seen = acknowledgedAt === null ? (withName ? words.notSeen : null) : words.seen(formatDateTime(acknowledgedAt));
  const answered = dismissal === null ? seen : words.dismissedAt(formatDateTime(dismissal.at));
  const state = withdrawal === null ? answered : triggerDisputeWords().withdrawnAt(formatDateTime(withdrawal.at));
  return (
    <>
      {withName && <span className="member">{memberName}</span>}
      <span className="rule">{sayTrigger(rule, evidence.figure.unit)}</span>
      <span className="dim when">
        {[words.raised(formatDateTime(firedAt)), state].filter((part) => part !== null).join(', ')}
      </span>
    </>
  );
}
