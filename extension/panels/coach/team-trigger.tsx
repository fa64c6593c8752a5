import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { coachWords } from './coach-words.ts';
import { NoteForm, type NoteDraft } from './note-form.tsx';
import { TriggerBody } from './trigger-body.tsx';
import { triggerDisputeWords } from './trigger-dispute-words.ts';
import { TriggerHead } from './trigger-head.tsx';
import { UnfinishedWrites } from './unfinished-writes.tsx';
import { findNote, type CoachWrites } from './use-coach-writes.ts';

interface TeamTriggerProps {
  readonly trigger: RaisedTrigger;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** A trigger about somebody whom the viewer leads: the same evidence as theirs, folded until it is opened, and a note to them. */
export function TeamTrigger({ trigger, writes, helpdesks }: TeamTriggerProps) {
  const words = coachWords();
  const { triggerId, memberName, notes, state, dispute } = trigger;
  const [isOpen, setIsOpen] = useState(false);
  const [form, setForm] = useState<{ readonly initial: NoteDraft | null } | null>(null);
  const own = writes.of(triggerId);
  function send(note: NoteDraft): void {
    setForm(null);
    void submitWrite('coaching.addNote', { triggerId, afterNumber: notes.length, ...note });
  }
  return (
    <details
      className="coach-trigger"
      data-testid="team-trigger"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <TriggerHead trigger={trigger} withName />
      </summary>
      {isOpen && (
        <div className="coach-body">
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
        </div>
      )}
    </details>
  );
}
