import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { findChecklistFaults, type ChecklistFault } from '@shiftlight/shared/escalations/find-checklist-faults.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { formatDateTime } from '../words/instant.ts';
import { ChecklistFields } from './checklist-fields.tsx';
import { checklistWords } from './checklist-words.ts';
import { sayShipped } from './shipped-words.ts';
import type { ChecklistsEdit } from './use-checklists.ts';

interface ChecklistsFormProps {
  readonly edit: ChecklistsEdit;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

/** All checklists, each to be opened and changed; the draft saves itself and is published as a whole. */
export function ChecklistsForm({ edit, teams }: ChecklistsFormProps) {
  const words = checklistWords();
  const { lists, problem } = edit;
  if (lists === null) {
    return problem === null ? <p className="dim">{words.loading}</p> : <Notice kind="problem">{problem.text}</Notice>;
  }
  return (
    <>
      {lists.map((list, index) => (
        <details key={list.id} className="checklist-card">
          <summary>
            <b>{list.label.trim() === '' ? words.unnamed : sayShipped(list.label)}</b>{' '}
            <span className="dim">
              {[...list.categories, ...list.customerTiers, words.items(list.items.length)].join(' · ')}
            </span>
          </summary>
          <ChecklistFields
            checklist={list}
            teams={teams}
            onChange={(next) => edit.change(lists.with(index, next))}
            onRemove={() => edit.change(lists.toSpliced(index, 1))}
          />
        </details>
      ))}
      <p>
        <Button onClick={() => edit.change([...lists, createChecklist()])}>{words.add}</Button>
      </p>
      <Publishing edit={edit} lists={lists} />
    </>
  );
}

const newId = (): string => crypto.randomUUID().slice(0, 8);

function createChecklist(): Checklist {
  const id = `list-${newId()}`;
  return { id, version: 1, label: '', categories: [], customerTiers: [], tiers: [], teamId: null, items: [] };
}

function Publishing({ edit, lists }: { readonly edit: ChecklistsEdit; readonly lists: readonly Checklist[] }) {
  const words = checklistWords();
  const faults = findChecklistFaults(lists);
  const { state, problem, hasDraft, foundDraft, version } = edit;
  return (
    <div className="publishing">
      {hasDraft && faults.length > 0 && (
        <Notice kind="plain">
          <p>{words.toMend}</p>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.checklistId}/${fault.itemId}/${fault.kind}`}>{sayFault(fault, lists)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {problem !== null && (
        <Notice kind="problem">
          <p>
            {state === 'failed' && <b>{words.notSaved}</b>} {problem.text}
          </p>
          <Button onClick={problem.isConflict ? edit.reload : edit.saveNow}>
            {problem.isConflict ? words.reload : words.tryAgain}
          </Button>
        </Notice>
      )}
      <p className="dim" aria-live="polite">
        {state === 'saving' && words.saving}
        {state === 'saved' && words.saved}
        {state === 'unchanged' &&
          (foundDraft === null
            ? `${words.published(version)}. ${words.noChanges}.`
            : words.draftBy(foundDraft.savedBy ?? '–', formatDateTime(foundDraft.savedAt)))}
      </p>
      <div className="cluster">
        <Button look="primary" disabled={!hasDraft || faults.length > 0 || state === 'saving'} onClick={edit.publish}>
          {words.publish}
        </Button>
        <Button look="quiet" disabled={!hasDraft || state === 'saving'} onClick={edit.discard}>
          {words.discard}
        </Button>
      </div>
    </div>
  );
}

function sayFault({ kind, checklistId }: ChecklistFault, lists: readonly Checklist[]): string {
  const { faults, title, unnamed } = checklistWords();
  if (checklistId === null) return `${title}: ${faults[kind]}`;
  const label = sayShipped(lists.find(({ id }) => id === checklistId)?.label.trim() ?? '');
  return `${label === '' ? unnamed : label}: ${faults[kind]}`;
}
