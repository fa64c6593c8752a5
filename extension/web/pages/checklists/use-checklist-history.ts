import { useQuery } from '@tanstack/react-query';
import { webApi } from '../../api/web-api.ts';
import { useShownVersion } from '../../components/rules/use-shown-version.ts';

/** The versions of the checklists, and the older one that is read. */
export function useChecklistHistory() {
  const loaded = useQuery({
    queryKey: ['checklists', 'history'],
    queryFn: () => webApi.checklists.history.query(),
  });
  const history = loaded.data ?? null;
  return { history, error: loaded.error, ...useShownVersion(history) };
}
