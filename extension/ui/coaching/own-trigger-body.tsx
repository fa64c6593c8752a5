import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import { Button } from '../components/button.tsx';
import { coachWords } from './coach-words.ts';
import { DismissForm, type Dismissal } from './dismiss-form.tsx';
import { TriggerBody } from './trigger-body.tsx';
import { TriggerDispute } from './trigger-dispute.tsx';
import { UnfinishedWrites } from './unfinished-writes.tsx';
import { findDismissal, type CoachWrites } from './use-coach-writes.ts';

interface OwnTriggerBodyProps {
  readonly trigger: RaisedTrigger;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** What a trigger about the viewer rests on, and their answer to it. */
export function OwnTriggerBody({ trigger, writes, helpdesks }: OwnTriggerBodyProps) {
  const words = coachWords();
  const { triggerId, state, acknowledgedAt } = trigger;
  const [form, setForm] = useState<{ readonly initial: Dismissal | null } | null>(null);
  const own = writes.of(triggerId);
  const mayAcknowledge = state === 'open' && !own.isWaiting('coaching.acknowledge');
  const mayDismiss = state !== 'dismissed' && state !== 'withdrawn' && !own.isWaiting('coaching.dismiss');
  function dismiss(dismissal: Dismissal): void {
    setForm(null);
    void submitWrite('coaching.dismiss', { triggerId, ...dismissal });
  }
  return (
    <>
      <TriggerBody trigger={trigger} helpdesks={helpdesks} />
      <UnfinishedWrites
        writes={writes}
        triggerId={triggerId}
        onEdit={(write) => setForm({ initial: findDismissal(write) })}
      />
      {form !== null && <DismissForm initial={form.initial} onSend={dismiss} onCancel={() => setForm(null)} />}
      {form === null && (mayAcknowledge || mayDismiss) && (
        <div className="cluster">
          {mayAcknowledge && (
            <Button look="primary" onClick={() => void submitWrite('coaching.acknowledge', { triggerId })}>
              {words.acknowledge}
            </Button>
          )}
          {mayDismiss && (
            <Button look={acknowledgedAt === null ? 'plain' : 'quiet'} onClick={() => setForm({ initial: null })}>
              {words.dismiss}
            </Button>
          )}
        </div>
      )}
      <TriggerDispute trigger={trigger} isSending={own.isDisputing} />
    </>
  );
}
