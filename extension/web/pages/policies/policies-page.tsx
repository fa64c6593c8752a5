import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import type { PageProps } from '../page.ts';
import { PoliciesView } from './policies-view.tsx';
import '../../components/rules/rules.css';
import './policies.css';

/** The SLA policies of the workspace and every version there was; `?policy=<id>` opens one. */
export function PoliciesPage({ viewer }: PageProps) {
  const loaded = useQuery({
    queryKey: ['policies'],
    ...keepWhileEdited,
    queryFn: async () => {
      const [current, history, calendars, helpdesks] = await Promise.all([
        webApi.policies.current.query(),
        webApi.policies.history.query(),
        webApi.calendars.list.query(),
        webApi.connectors.origins.query(),
      ]);
      return { current, history, calendars, helpdesks };
    },
  });
  if (loaded.isError) return <Notice kind="problem">{explain(loaded.error).message}</Notice>;
  if (loaded.data === undefined) return null;
  const { current, history, calendars, helpdesks } = loaded.data;
  return (
    <PoliciesView
      key={current.newestVersion}
      history={history}
      newestVersion={current.newestVersion}
      choices={{
        calendars: calendars.map(({ id, name }) => ({ id, name })),
        helpdesks: helpdesks.map(({ connectorId, name }) => ({ id: connectorId, name })),
      }}
      timeZone={viewer.workspace.timeZone}
    />
  );
}
