import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ChecklistsReading } from '../../../ui/checklists/checklists-reading.tsx';
import { ChecklistsForm } from '../../../ui/checklists/checklists-form.tsx';
import { checklistWords } from '../../../ui/checklists/checklist-words.ts';
import { useChecklists, type ChecklistProblem } from '../../../ui/checklists/use-checklists.ts';
import { explain, isConflict } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import { OlderReading } from '../../components/rules/older-reading.tsx';
import { Section } from '../../components/section.tsx';
import type { PageProps } from '../page.ts';
import { ChecklistVersions } from './checklist-versions.tsx';
import { useChecklistHistory } from './use-checklist-history.ts';
import '../../../ui/checklists/checklists.css';
import '../../components/rules/rules.css';

/** What escalations must carry: drafted by managers together, published as a version. Below, every version there was. */
export function ChecklistsPage({ viewer }: PageProps) {
  const words = checklistWords();
  const queries = useQueryClient();
  const loaded = useQuery({
    queryKey: ['checklists'],
    ...keepWhileEdited,
    queryFn: () => webApi.checklists.draft.query(),
  });
  const teams = useQuery({ queryKey: ['teams'], queryFn: () => webApi.teams.list.query() });
  const edit = useChecklists({
    stored: loaded.data ?? null,
    problem: loaded.isError ? toProblem(loaded.error) : null,
    reload: () => void queries.invalidateQueries({ queryKey: ['checklists'] }),
    saveDraft: (revision, checklists) => webApi.checklists.saveDraft.mutate({ revision, checklists }),
    publish: (revision) => webApi.checklists.publish.mutate({ revision }),
    discardDraft: (revision) => webApi.checklists.discardDraft.mutate({ revision }),
    toProblem,
  });
  const versions = useChecklistHistory();
  const { older } = versions;
  const named = teams.data ?? [];
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.about}</p>
        {older !== null && (
          <OlderReading version={older.version} onBack={() => versions.show(versions.newest)}>
            <ChecklistsReading lists={older.checklists} teams={named} />
          </OlderReading>
        )}
        <div className="checklist-draft" hidden={older !== null}>
          <ChecklistsForm edit={edit} teams={named} />
        </div>
      </Section>
      <ChecklistVersions versions={versions} teams={named} timeZone={viewer.workspace.timeZone} />
    </div>
  );
}

function toProblem(error: unknown): ChecklistProblem {
  const { message, fields } = explain(error);
  const text = [message, ...Object.values(fields)].filter((one) => one !== null).join(' ');
  return { text, isConflict: isConflict(error) };
}
