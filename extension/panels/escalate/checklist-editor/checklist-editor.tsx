import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { findChecklistFaults, type ChecklistFault } from '@shiftlight/shared/escalations/find-checklist-faults.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { sayShipped } from '../shipped-words.ts';
import { ChecklistFields } from './checklist-fields.tsx';
import { checklistWords } from './checklist-words.ts';
import { useChecklists, type ChecklistsEdit } from './use-checklists.ts';

/** What escalations must carry, as managers edit it. */
export function ChecklistEditor({ onClose }: { onClose(): void }) {
  const words = checklistWords();
  const edit = useChecklists();
  const teams = useWorkerQuery('teams.list', (api) => api.teams.list.query()).data ?? [];
  const { lists } = edit;
  return (
    <section className="escalate checklists" aria-labelledby="checklists-title">
      <div className="group">
        <h2 id="checklists-title">{words.title}</h2>
        <Button look="quiet" onClick={onClose}>
          {words.back}
        </Button>
      </div>
      <div className="esc-body">
        <p className="dim">{words.about}</p>
        {lists === null && edit.problem === null && <p className="dim">{words.loading}</p>}
        {lists !== null && (
          <>
            {lists.map((list, index) => (
              <details key={list.id} className="esc-card">
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
        )}
        {lists === null && edit.problem !== null && <Notice kind="problem">{sayProblem(edit.problem)}</Notice>}
      </div>
    </section>
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
            {state === 'failed' && <b>{words.notSaved}</b>} {sayProblem(problem)}
          </p>
          <Button onClick={problem.code === 'conflict' ? edit.reload : edit.saveNow}>
            {problem.code === 'conflict' ? words.reload : words.tryAgain}
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
