import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { coachWords } from './coach-words.ts';
import { NoteForm, type NoteDraft } from './note-form.tsx';
import { TriggerBody } from './trigger-body.tsx';
import { triggerDisputeWords } from './trigger-dispute-words.ts';
import { UnfinishedWrites } from './unfinished-writes.tsx';
import { findNote, type CoachWrites } from './use-coach-writes.ts';

interface TeamTriggerBodyProps {
  readonly trigger: RaisedTrigger;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** What a trigger about somebody whom the viewer leads rests on, the same as that person sees, and a note to them. */
export function TeamTriggerBody({ trigger, writes, helpdesks }: TeamTriggerBodyProps) {
  const words = coachWords();
  const { triggerId, memberName, notes, state, dispute } = trigger;
  const [form, setForm] = useState<{ readonly initial: NoteDraft | null } | null>(null);
  const own = writes.of(triggerId);
  function send(note: NoteDraft): void {
    setForm(null);
    void submitWrite('coaching.addNote', { triggerId, afterNumber: notes.length, ...note });
  }
  return (
    <>
      <TriggerBody trigger={trigger} helpdesks={helpdesks} />
      <UnfinishedWrites
        writes={writes}
        triggerId={triggerId}
        onEdit={(write) => setForm({ initial: findNote(write) })}
      />
      {form !== null && (
        <NoteForm memberName={memberName} initial={form.initial} onSend={send} onCancel={() => setForm(null)} />
      )}
      {dispute === 'open' && <Notice kind="plain">{triggerDisputeWords().ofTeam}</Notice>}
      {form === null && state !== 'dismissed' && state !== 'withdrawn' && own.waiting.length === 0 && (
        <div className="cluster">
          <Button onClick={() => setForm({ initial: null })}>{words.writeNote}</Button>
        </div>
      )}
    </>
  );
}
