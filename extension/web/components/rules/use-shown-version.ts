import { useSearchParam } from '../../use-search-param.ts';

/** Which version of a history, newest first, is read: an older one by `?version=3`, else the newest. */
export function useShownVersion<T extends { readonly version: number }>(history: readonly T[] | null) {
  const [asked, setAsked] = useSearchParam('version');
  const newest = history?.[0]?.version ?? 0;
  return {
    newest,
    older: history?.find(({ version }) => String(version) === asked && version !== newest) ?? null,
    show: (version: number) => setAsked(version === newest ? null : String(version)),
  };
}
