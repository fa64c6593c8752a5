import { useQuery } from '@tanstack/react-query';
import { webApi } from '../../api/web-api.ts';
import { navigate } from '../../use-path.ts';
import { toAddress, useSearchParam } from '../../use-search-param.ts';

/** The versions of one rubric, and the older one that is read: `?version=3`. */
export function useRubricHistory(rubricId: string | null) {
  const [asked, setAsked] = useSearchParam('version');
  const loaded = useQuery({
    queryKey: ['rubrics', 'history', rubricId],
    enabled: rubricId !== null,
    queryFn: () => webApi.rubrics.history.query({ rubricName: rubricId ?? '' }),
  });
  const history = loaded.data ?? null;
  const newest = history?.[0]?.version ?? 0;
  return {
    history,
    error: loaded.error,
    newest,
    older: history?.find(({ version }) => String(version) === asked && version !== newest) ?? null,
    show: (version: number) => setAsked(version === newest ? null : String(version)),
    /** Another rubric has other versions. */
    choose: (next: string) => navigate(toAddress({ rubric: next, version: null })),
  };
}
