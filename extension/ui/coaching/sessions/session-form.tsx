import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import type { SessionPartner } from '@shiftlight/shared/views/coaching-session-view.ts';
import { useState, type FormEvent } from 'react';
import { submitWrite } from '../../../messaging/outbox.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Labelled } from '../../components/labelled.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSending } from '../../use-sending.ts';
import { sayTrigger } from '../trigger-words.ts';
import { emptyGoal, findGoals, mostGoals, type GoalDraft } from './goal-draft.ts';
import { GoalFields } from './goal-fields.tsx';
import { sessionWords } from './session-words.ts';

interface SessionFormProps {
  readonly viewerId: string;
  /** True when the session is to be about the viewer. */
  readonly mine: boolean;
  readonly partners: readonly SessionPartner[];
  readonly triggers: readonly RaisedTrigger[];
  /** What the session follows from; null = nothing yet. */
  readonly from?: RaisedTrigger | null;
  /** Called with the id of the new session, or null when it was given up. */
  readonly onClose: (sessionId: string | null) => void;
}

/** Opens a session: with whom, from what, with which goals, and when to talk again. */
export function SessionForm({ viewerId, mine, partners, triggers, from = null, onClose }: SessionFormProps) {
  const words = sessionWords();
  const [partnerId, setPartnerId] = useState(findPartner(partners, from) ?? '');
  const [triggerId, setTriggerId] = useState(from?.triggerId ?? '');
  const [goals, setGoals] = useState<readonly GoalDraft[]>([emptyGoal]);
  const [text, setText] = useState('');
  const [followUpOn, setFollowUpOn] = useState('');
  const { busy, problem, send } = useSending();
  const memberId = mine ? viewerId : partnerId;
  const about = triggers.filter((trigger) => trigger.memberId === memberId);
  const found = findGoals(goals);
  const partnerName = partners.find((partner) => partner.memberId === partnerId)?.name ?? '';
  function open(event: FormEvent): void {
    event.preventDefault();
    if (found === null) return;
    const input = {
      memberId,
      leadMemberId: mine ? partnerId : viewerId,
      triggerId: about.some((trigger) => trigger.triggerId === triggerId) ? triggerId : null,
      goals: [...found],
      text: text.trim() === '' ? null : text.trim(),
      followUpOn: followUpOn === '' ? null : followUpOn,
    };
    // The API knows a session by the request that opened it.
    void send(async () => onClose(await submitWrite('coachingSessions.open', input)));
  }
  return (
    <form className="coach-form" onSubmit={open} aria-label={words.open}>
      <Labelled label={words.with}>
        {(ties) => (
          <select {...ties} autoFocus value={partnerId} onChange={(event) => setPartnerId(event.target.value)}>
            {partners.map((partner) => (
              <option key={partner.memberId} value={partner.memberId}>
                {partner.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {about.length > 0 && (
        <Labelled label={words.trigger}>
          {(ties) => (
            <select {...ties} value={triggerId} onChange={(event) => setTriggerId(event.target.value)}>
              <option value="">{words.noTrigger}</option>
              {about.map((trigger) => (
                <option key={trigger.triggerId} value={trigger.triggerId}>
                  {sayTrigger(trigger.rule, trigger.evidence.figure.unit)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {goals.map((goal, index) => (
        <GoalFields
          key={index}
          number={index + 1}
          goal={goal}
          onChange={(changed) => setGoals(goals.with(index, changed))}
        />
      ))}
      {goals.length < mostGoals && goals.at(-1)?.metricId !== null && (
        <Button look="quiet" onClick={() => setGoals([...goals, emptyGoal])}>
          {words.moreGoals}
        </Button>
      )}
      <TextField
        label={words.note}
        hint={words.noteHint(partnerName)}
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Field
        label={words.followUp}
        hint={words.followUpHint}
        type="date"
        value={followUpOn}
        onChange={(event) => setFollowUpOn(event.target.value)}
      />
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy} disabled={found === null || partnerId === ''}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={() => onClose(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The person whom the call is about where a session with them can be opened, else the first. */
function findPartner(partners: readonly SessionPartner[], from: RaisedTrigger | null): string | undefined {
  const [first] = partners;
  return (partners.find(({ memberId }) => memberId === from?.memberId) ?? first)?.memberId;
}
