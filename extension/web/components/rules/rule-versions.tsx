import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useNow } from '../../../ui/use-now.ts';
import { WhatIfPreview } from '../what-if/what-if-preview.tsx';
import { ForceSection } from './force-section.tsx';
import type { toRuleChange } from './rule-start.ts';
import { sayPlanned } from './say-planned.ts';
import type { RuleKind } from './start-fields.tsx';
import type { VersionedDraft } from './use-versioned-draft.ts';
import { VersionList, type VersionLine } from './version-list.tsx';

/** When a version shall hold, and what its preview said, as the procedures take it. */
export type NextVersion = ReturnType<typeof toRuleChange> & { readonly preview?: string };

interface RuleVersionsProps<Draft> {
  readonly of: RuleKind;
  readonly edited: VersionedDraft<Draft>;
  readonly lines: readonly VersionLine[];
  readonly timeZone: string;
  /** False while the draft cannot be stored as it is. */
  readonly isUsable: boolean;
  /** What the draft would have done in a period; null where there is nothing to compare with yet. */
  readonly ask: ((period: string) => Promise<WhatIfView>) | null;
  /** Stores the draft; the page then loads anew. */
  save(next: NextVersion): Promise<void>;
}

/** What a change would do, from when it shall hold, the button that stores it, and every version there was. */
export function RuleVersions<Draft>({ of, edited, lines, timeZone, isUsable, ask, save }: RuleVersionsProps<Draft>) {
  const now = useNow(60_000);
  const { preview, newestVersion } = edited;
  const planned = lines.find(({ state }) => state === 'planned');
  return (
    <>
      {edited.isChanged && (
        <ForceSection
          of={of}
          now={now}
          timeZone={timeZone}
          note={planned === undefined ? null : sayPlanned(planned, timeZone)}
          isUsable={isUsable}
          preview={
            ask !== null && (
              <WhatIfPreview
                {...{ now, timeZone, isUsable, ask }}
                view={preview}
                onAnswer={(view) => edited.setPreview(view)}
              />
            )
          }
          onApply={async (change) => {
            await save({ ...change, ...(preview === null ? {} : { preview: preview.receipt }) });
            edited.discard();
          }}
          onDiscard={() => edited.discard()}
        />
      )}
      <VersionList
        lines={lines}
        timeZone={timeZone}
        shown={edited.olderVersion ?? newestVersion}
        onShow={(version) => edited.showVersion(version)}
      />
    </>
  );
}
