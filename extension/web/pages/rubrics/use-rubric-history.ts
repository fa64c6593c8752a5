import { useQuery } from '@tanstack/react-query';
import { webApi } from '../../api/web-api.ts';
import { useShownVersion } from '../../components/rules/use-shown-version.ts';
import { navigate } from '../../use-path.ts';
import { toAddress } from '../../use-search-param.ts';

/** The versions of one rubric, and the older one that is read. */
export function useRubricHistory(rubricId: string | null) {
  const loaded = useQuery({
    queryKey: ['rubrics', 'history', rubricId],
    enabled: rubricId !== null,
    queryFn: () => webApi.rubrics.history.query({ rubricName: rubricId ?? '' }),
  });
  const history = loaded.data ?? null;
  return {
    history,
    error: loaded.error,
    ...useShownVersion(history),
    /** Another rubric has other versions. */
    choose: (next: string) => navigate(toAddress({ rubric: next, version: null })),
  };
}
