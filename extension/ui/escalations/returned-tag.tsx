import type { EscalationView } from '@shiftlight/shared/views/escalation-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import type { PendingWrites } from '../use-pending-writes.ts';
import { escalateWords } from './escalate-words.ts';
import { EscalationDetail } from './escalation-detail.tsx';
import { findTag, findWrites } from './find-writes.ts';
import { nameItems } from './history-list.tsx';
import { PendingNotes } from './pending-notes.tsx';
import { StateLine } from './state-line.tsx';
import { TagForm } from './tag-form.tsx';
import { tagWords } from './tag-words.ts';
import { useTag } from './use-tag.ts';

interface ReturnedTagProps {
  /** Who completes it: drafts are kept by person. */
  readonly memberId: string;
  readonly pending: PendingWrites;
  /** It was asked for on purpose: its form may take the focus. */
  readonly takesFocus: boolean;
  readonly escalation: EscalationView;
  readonly now: number;
}

/** A tag that came back: why, and the form with what was said so far. */
export function ReturnedTag({ memberId, pending, takesFocus, escalation, now }: ReturnedTagProps) {
  const { escalationId, checklist, answers: sent } = escalation;
  const tag = useTag(`${memberId}/${toTicketKey(escalation.ticket)}/${escalationId}/${escalation.steps}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = escalation.history.findLast(({ kind }) => kind === 'returned');
  const writes = findWrites(pending.writes, null, [escalationId]);
  const submitted = { ...sent, ...tag.answers };
  return (
    <>
      <StateLine escalation={escalation} now={now} />
      {asked !== undefined && <Asked step={asked} escalation={escalation} />}
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <PendingNotes
        writes={writes}
        pending={pending}
        onEdit={(write) => {
          const written = findTag(write);
          if (written !== null) tag.change(written);
          pending.dismiss(write.requestId);
        }}
      />
      {writes.length === 0 && (
        <TagForm
          checklist={checklist}
          tag={{ ...tag, answers: submitted }}
          known={{}}
          askedItemIds={(asked?.itemIds ?? []).filter((id) => submitted[id] === sent[id])}
          isAgain
          takesFocus={takesFocus}
          onSend={async (answers, incomplete) => {
            await submitWrite('escalations.resend', { escalationId, answers, incomplete }).then(
              () => tag.forget(),
              (error: unknown) => setProblem(unwrapProblem(error)),
            );
          }}
        />
      )}
      <EscalationDetail escalation={escalation} now={now} withoutAnswers />
      {writes.length === 0 && <Withdraw escalationId={escalationId} />}
    </>
  );
}

function Asked({
  step,
  escalation,
}: {
  readonly step: EscalationView['history'][number];
  readonly escalation: EscalationView;
}) {
  const words = escalateWords();
  const items = nameItems(escalation.checklist, step.itemIds);
  // What is missing says that something is.
  const isSaid = items !== '' && step.reason === 'missing-information';
  const parts = [
    step.reason === null || isSaid ? null : words.reasons[step.reason],
    items === '' ? null : words.missing(items),
  ].filter((part) => part !== null);
  return (
    <div className="esc-asked">
      <p>
        <b>{tagWords().asked(step.by.name ?? words.somebody)}</b> {parts.join(' · ')}
      </p>
      {step.note !== null && <p dir="auto">{step.note}</p>}
    </div>
  );
}

/** Takes the escalation back. */
export function Withdraw({ escalationId }: { readonly escalationId: string }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  return (
    <>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <p>
        <Button
          look="quiet"
          onClick={() =>
            void submitWrite('escalations.withdraw', { escalationId }).catch((error: unknown) =>
              setProblem(unwrapProblem(error)),
            )
          }
        >
          {escalateWords().withdraw}
        </Button>
      </p>
    </>
  );
}
