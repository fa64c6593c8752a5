import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useNow } from '../../../ui/use-now.ts';
import type { CountedDraft } from '@shiftlight/shared/views/what-if-count-view.ts';
import { CountedSection } from '../what-if/counted-section.tsx';
import { RecountNotice } from './recount-notice.tsx';
import { useCount } from '../what-if/use-count.ts';
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
  /** The draft as it is counted over every ticket; absent where there is nothing to count. */
  readonly counted?: {
    toDraft(): CountedDraft;
    /** Makes a draft that was counted the one on this page. */
    take(draft: CountedDraft): void;
  };
  /** Stores the draft; the page then loads anew. */
  save(next: NextVersion): Promise<void>;
}

/** What a change would do, from when it shall hold, the button that stores it, and every version there was. */
export function RuleVersions<Draft>(props: RuleVersionsProps<Draft>) {
  const { of, edited, lines, timeZone, isUsable, ask, counted, save } = props;
  const now = useNow(60_000);
  const { preview, newestVersion } = edited;
  const followed = useCount(edited.isChanged && isUsable && counted !== undefined ? counted.toDraft() : null);
  const planned = lines.find(({ state }) => state === 'planned');
  return (
    <>
      {of === 'tickets' && <RecountNotice />}
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
                followed={counted === undefined ? null : followed}
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
      {counted !== undefined && !followed.isOfDraft && (
        <CountedSection followed={followed} onTake={(draft) => counted.take(draft)} />
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
