import { ShownVersion } from './shown-version.tsx';
import type { VersionedDraft } from './use-versioned-draft.ts';

/** Says that an older version is shown, while one is. */
export function OlderVersion<Draft>({ edited }: { readonly edited: VersionedDraft<Draft> }) {
  const { olderVersion, newestVersion } = edited;
  if (olderVersion === null) return null;
  return (
    <ShownVersion
      version={olderVersion}
      onBack={() => edited.showVersion(newestVersion)}
      onTake={() => edited.takeOlder()}
    />
  );
}
