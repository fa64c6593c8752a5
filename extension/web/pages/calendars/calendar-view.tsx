import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../ui/components/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { ForceSection } from '../../components/rules/force-section.tsx';
import { ShownVersion } from '../../components/rules/shown-version.tsx';
import { useKeptDraft } from '../../components/rules/use-kept-draft.ts';
import { VersionList, type VersionLine } from '../../components/rules/version-list.tsx';
import { WhatIfPreview } from '../../components/what-if/what-if-preview.tsx';
import { navigate } from '../../use-path.ts';
import { useSearchParam } from '../../use-search-param.ts';
import { findFault, isSameCalendar, type CalendarDraft } from './calendar-draft.ts';
import { CalendarForm } from './calendar-form.tsx';
import { calendarsWords } from './calendars-words.ts';
import { toMutableDefinition } from './to-mutable-definition.ts';

interface CalendarViewProps {
  /** Null for one that is not stored yet. */
  readonly calendarId: string | null;
  readonly version: number;
  readonly stored: CalendarDraft;
  readonly timeZone: string;
}

/** One calendar: form, picture, what a change does, history. */
export function CalendarView({ calendarId, version, stored, timeZone }: CalendarViewProps) {
  const words = calendarsWords();
  const queries = useQueryClient();
  const now = useNow(60_000);
  const [asked, setAsked] = useSearchParam('version');
  const kept = useKeptDraft<CalendarDraft>(`calendar ${calendarId ?? 'new'} ${version}`, toDraft(stored));
  const { draft } = kept;
  const [preview, setPreview] = useState<WhatIfView | null>(null);
  const setDraft = (next: CalendarDraft) => {
    kept.change(next);
    setPreview(null);
  };
  const history = useQuery({
    queryKey: ['calendars', calendarId, 'history'],
    queryFn: () => (calendarId === null ? [] : webApi.calendars.history.query({ calendarId })),
  });
  const older = history.data?.find((one) => String(one.version) === asked && one.version !== version) ?? null;
  const isChanged = calendarId === null || !isSameCalendar(draft, stored);
  return (
    <>
      {history.isError && <Notice kind="problem">{explain(history.error).message}</Notice>}
      {older !== null && (
        <ShownVersion
          version={older.version}
          onBack={() => setAsked(null)}
          onTake={() => {
            setDraft(toDraft(older));
            setAsked(null);
          }}
        />
      )}
      <CalendarForm
        draft={older ?? draft}
        now={now}
        isFixed={older !== null}
        isChanged={isChanged && older === null}
        onChange={setDraft}
      />
      {isChanged && older === null && (
        <ForceSection
          of="tickets"
          now={now}
          timeZone={timeZone}
          note={null}
          isUsable={findFault(draft) === null}
          preview={
            calendarId !== null && (
              <WhatIfPreview
                now={now}
                timeZone={timeZone}
                isUsable={findFault(draft) === null}
                view={preview}
                ask={(period) =>
                  webApi.whatIf.calendar.mutate({
                    calendarId,
                    definition: toMutableDefinition(draft.definition),
                    period,
                  })
                }
                onAnswer={setPreview}
              />
            )
          }
          onApply={async (change) => {
            const saved = await webApi.calendars.save.mutate({
              ...change,
              calendarId,
              name: draft.name,
              definition: toMutableDefinition(draft.definition),
              basedOn: version,
              ...(preview === null ? {} : { preview: preview.receipt }),
            });
            kept.discard();
            await queries.invalidateQueries({ queryKey: ['calendars'] });
            await queries.invalidateQueries({ queryKey: ['policies'] });
            if (calendarId === null) navigate(`/settings/calendars/${saved.id}`);
          }}
          onDiscard={() => {
            kept.discard();
            setPreview(null);
          }}
        />
      )}
      <VersionList
        lines={(history.data ?? []).map((one) => toLine(one, words.saved(one.name)))}
        timeZone={timeZone}
        shown={older?.version ?? version}
        onShow={(next) => setAsked(next === version ? null : String(next))}
      />
    </>
  );
}

const toDraft = ({ name, definition }: CalendarDraft): CalendarDraft => ({ name, definition });

type Stored = Awaited<ReturnType<typeof webApi.calendars.history.query>>[number];

function toLine({ version, state, from, until, stored }: Stored, summary: string): VersionLine {
  return { version, state, from, until, summary, storedAt: stored?.at ?? null, storedBy: stored?.by ?? null };
}
