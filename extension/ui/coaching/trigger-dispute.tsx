import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { DisputeForm } from '../disputes/dispute-form.tsx';
import { Notice } from '../components/notice.tsx';
import { triggerDisputeWords } from './trigger-dispute-words.ts';

interface TriggerDisputeProps {
  readonly trigger: RaisedTrigger;
  /** The viewer's dispute has not been taken by the API yet. */
  readonly isSending: boolean;
}

/** Whether the person says that the evidence is wrong, and the form to say so. */
export function TriggerDispute({ trigger, isSending }: TriggerDisputeProps) {
  const words = triggerDisputeWords();
  const { triggerId, dispute, state } = trigger;
  if (state === 'withdrawn') return null;
  if (dispute !== null) return <Notice kind="plain">{dispute === 'open' ? words.waiting : words.stands}</Notice>;
  if (isSending) return <Notice kind="plain">{words.sending}</Notice>;
  return (
    <details className="dispute-trigger">
      <summary>{words.dispute}</summary>
      <DisputeForm target={{ kind: 'trigger', triggerId }} />
    </details>
  );
}
