import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../ui/components/notice.tsx';
import { RubricChooser } from '../../../ui/rubrics/rubric-chooser.tsx';
import { RubricReading } from '../../../ui/rubrics/rubric-reading.tsx';
import type { RubricStore } from '../../../ui/rubrics/rubric-store.ts';
import { rubricWords } from '../../../ui/rubrics/rubric-words.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import { OlderReading } from '../../components/rules/older-reading.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { RubricPreview, type SeenPreview } from './rubric-preview.tsx';
import { RubricVersions } from './rubric-versions.tsx';
import { useRubricHistory } from './use-rubric-history.ts';
import '../../../ui/rubrics/rubrics.css';
import '../../components/rules/rules.css';
import './rubrics.css';

const store: Omit<RubricStore, 'publish'> = {
  saveDraft: (draft) => webApi.rubrics.saveDraft.mutate(draft),
  discardDraft: (draft) => webApi.rubrics.discardDraft.mutate(draft),
  sayFailure(error) {
    const { message, fields } = explain(error);
    return [message, ...Object.values(fields)].filter((one) => one !== null).join(' ');
  },
};

/** What reviews rate: `?rubric=<id>` opens one; a draft shows what it would do to the reviews of a month. Below, every version there was. */
export function RubricsPage({ viewer }: PageProps) {
  const words = rubricWords();
  const queries = useQueryClient();
  const [chosen] = useSearchParam('rubric');
  const [seen, setSeen] = useState<SeenPreview | null>(null);
  const publish: RubricStore['publish'] = (draft, rubric) =>
    webApi.rubrics.publish.mutate({ ...draft, ...(seen?.of === rubric && { preview: seen.view.receipt }) });
  const loaded = useQuery({ queryKey: ['rubrics'], ...keepWhileEdited, queryFn: () => webApi.rubrics.drafts.query() });
  const versions = useRubricHistory(chosen ?? loaded.data?.published[0]?.id ?? null);
  const { older } = versions;
  if (loaded.isError) return <Notice kind="problem">{explain(loaded.error).message}</Notice>;
  if (loaded.data === undefined) return null;
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.hint}</p>
        <div className="rubric-page">
          <RubricChooser
            data={loaded.data}
            store={{ ...store, publish }}
            chosen={chosen}
            onChoose={versions.choose}
            reading={
              older === null ? null : (
                <OlderReading version={older.version} onBack={() => versions.show(versions.newest)}>
                  <RubricReading rubric={older.rubric} />
                </OlderReading>
              )
            }
            onChanged={() => void queries.invalidateQueries({ queryKey: ['rubrics'] })}
            showPreview={(rubric: Rubric) => (
              <RubricPreview rubric={rubric} timeZone={viewer.workspace.timeZone} seen={seen} onSeen={setSeen} />
            )}
          />
        </div>
      </Section>
      <RubricVersions versions={versions} timeZone={viewer.workspace.timeZone} />
    </div>
  );
}
