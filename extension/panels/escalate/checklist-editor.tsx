import { sayProblem } from '../../messaging/problem-words.ts';
import { unwrapProblem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { ChecklistsForm } from '../../ui/checklists/checklists-form.tsx';
import { checklistWords } from '../../ui/checklists/checklist-words.ts';
import { useChecklists, type ChecklistProblem } from '../../ui/checklists/use-checklists.ts';
import { Button } from '../../ui/components/button.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';

/** What escalations must carry, as managers edit it beside the helpdesk. */
export function ChecklistEditor({ onClose }: { onClose(): void }) {
  const words = checklistWords();
  const { data, problem, reload } = useWorkerQuery('checklists.draft', (api) => api.checklists.draft.query());
  const teams = useWorkerQuery('teams.list', (api) => api.teams.list.query()).data ?? [];
  const edit = useChecklists({
    stored: data,
    problem: problem === null ? null : toProblem(problem),
    reload,
    saveDraft: (revision, checklists) => workerApi.checklists.saveDraft.mutate({ revision, checklists }),
    publish: (revision) => workerApi.checklists.publish.mutate({ revision }),
    discardDraft: (revision) => workerApi.checklists.discardDraft.mutate({ revision }),
    toProblem,
  });
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
        <ChecklistsForm edit={edit} teams={teams} />
      </div>
    </section>
  );
}

function toProblem(error: unknown): ChecklistProblem {
  const problem = unwrapProblem(error);
  return { text: sayProblem(problem), isConflict: problem.code === 'conflict' };
}
