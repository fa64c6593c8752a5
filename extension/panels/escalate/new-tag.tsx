import type { EscalationForm } from '@shiftlight/shared/views/escalation-view.ts';
import { useId, useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';
import { findTag, findWrites } from '../../ui/escalations/find-writes.ts';
import { PendingNotes } from '../../ui/escalations/pending-notes.tsx';
import { sayShipped } from '../../ui/checklists/shipped-words.ts';
import { TagForm } from '../../ui/escalations/tag-form.tsx';
import { tagWords } from '../../ui/escalations/tag-words.ts';
import type { TicketSectionProps } from './ticket-section.tsx';
import { useTag } from '../../ui/escalations/use-tag.ts';

const tiers = [2, 3];

/** The form for a ticket that is not escalated. */
export function NewTag(props: TicketSectionProps & { readonly form: EscalationForm }) {
  const { ticket, connection, pending, takesFocus, form } = props;
  const tag = useTag(`${connection.viewer.memberId}/${toTicketKey(ticket)}`);
  const [toTier, setToTier] = useState(form.toTier);
  const [problem, setProblem] = useState<Problem | null>(null);
  const checklist = form.checklists.find(({ id }) => id === tag.checklistId) ?? form.checklists[0];
  const writes = findWrites(pending.writes, ticket, []);
  if (checklist === undefined) return null;
  if (writes.length > 0) {
    return (
      <PendingNotes
        writes={writes}
        pending={pending}
        onEdit={(write) => {
          const written = findTag(write);
          if (written !== null) tag.change(written);
          pending.dismiss(write.requestId);
        }}
      />
    );
  }
  return (
    <TagForm
      checklist={checklist}
      tag={tag}
      known={form.prefilled[checklist.id] ?? {}}
      askedItemIds={[]}
      isAgain={false}
      takesFocus={takesFocus}
      onSend={async (answers, incomplete) => {
        const { connectorId, externalId } = ticket;
        const { id: checklistId, version: checklistVersion } = checklist;
        const input = { connectorId, externalId, checklistId, checklistVersion, toTier, answers, incomplete };
        await submitWrite('escalations.send', input).then(
          () => {
            setProblem(null);
            tag.forget();
          },
          (error: unknown) => setProblem(unwrapProblem(error)),
        );
      }}
    >
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <Choices
        form={form}
        checklistId={checklist.id}
        toTier={toTier}
        onChecklist={(checklistId) => tag.change({ checklistId, answers: tag.answers })}
        onTier={setToTier}
      />
    </TagForm>
  );
}

interface ChoicesProps {
  readonly form: EscalationForm;
  readonly checklistId: string;
  readonly toTier: number;
  onChecklist(id: string): void;
  onTier(tier: number): void;
}

function Choices({ form, checklistId, toTier, onChecklist, onTier }: ChoicesProps) {
  const id = useId();
  const words = tagWords();
  return (
    <div className="tag-choices">
      <label htmlFor={`${id}-list`} className="visually-hidden">
        {words.checklist}
      </label>
      <select id={`${id}-list`} value={checklistId} onChange={(event) => onChecklist(event.target.value)}>
        {form.checklists.map((one) => (
          <option key={one.id} value={one.id}>
            {sayShipped(one.label)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-tier`} className="visually-hidden">
        {words.toTier}
      </label>
      <select id={`${id}-tier`} value={toTier} onChange={(event) => onTier(Number(event.target.value))}>
        {tiers.map((tier) => (
          <option key={tier} value={tier}>
            {`${words.toTier}: ${escalateWords().tier(tier)}`}
          </option>
        ))}
      </select>
    </div>
  );
}
