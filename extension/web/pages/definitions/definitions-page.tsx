import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import type { PageProps } from '../page.ts';
import { DefinitionsView } from './definitions-view.tsx';

/** By which definitions figures count: `?metric=…` opens one, `?version=…` shows an older choice. */
export function DefinitionsPage({ viewer }: PageProps) {
  const history = useQuery({
    queryKey: ['definitions'],
    ...keepWhileEdited,
    queryFn: () => webApi.definitions.history.query(),
  });
  if (history.isError) return <Notice kind="problem">{explain(history.error).message}</Notice>;
  if (history.data === undefined) return null;
  const newestVersion = history.data[0]?.version ?? 0;
  return (
    <DefinitionsView
      key={newestVersion}
      history={history.data}
      newestVersion={newestVersion}
      timeZone={viewer.workspace.timeZone}
    />
  );
}
