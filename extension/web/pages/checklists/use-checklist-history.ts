import { useQuery } from '@tanstack/react-query';
import { webApi } from '../../api/web-api.ts';
import { useSearchParam } from '../../use-search-param.ts';

/** The versions of the checklists, and the older one that is read: `?version=3`. */
export function useChecklistHistory() {
  const [asked, setAsked] = useSearchParam('version');
  const loaded = useQuery({
    queryKey: ['checklists', 'history'],
    queryFn: () => webApi.checklists.history.query(),
  });
  const history = loaded.data ?? null;
  const newest = history?.[0]?.version ?? 0;
  return {
    history,
    error: loaded.error,
    newest,
    older: history?.find(({ version }) => String(version) === asked && version !== newest) ?? null,
    show: (version: number) => setAsked(version === newest ? null : String(version)),
  };
}
