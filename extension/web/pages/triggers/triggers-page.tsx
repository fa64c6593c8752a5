import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import type { PageProps } from '../page.ts';
import { TriggersView } from './triggers-view.tsx';
import '../../../ui/coaching/coaching.css';
import '../../components/rules/rules.css';
import '../coaching/coaching-page.css';
import './triggers.css';

/** What calls for a talk: everybody reads it, managers change it by versions. */
export function TriggersPage({ viewer }: PageProps) {
  const loaded = useQuery({
    queryKey: ['triggers'],
    ...keepWhileEdited,
    queryFn: async (): Promise<LoadedTriggers> => {
      const [history, records] = await Promise.all([
        webApi.coaching.ruleHistory.query(),
        webApi.coaching.ruleRecords.query(),
      ]);
      return { history, records };
    },
  });
  if (loaded.isError) return <Notice kind="problem">{explain(loaded.error).message}</Notice>;
  if (loaded.data === undefined) return null;
  return <TriggersView key={loaded.data.history.versions[0]?.version} {...loaded.data} viewer={viewer} />;
}

/** What the page is made of. */
export interface LoadedTriggers {
  readonly history: TriggerRulesView;
  readonly records: readonly TriggerRecordView[];
}
