import type { CountedDraft } from '@shiftlight/shared/views/what-if-count-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { OlderVersion } from '../../components/rules/older-version.tsx';
import { RuleVersions } from '../../components/rules/rule-versions.tsx';
import { useVersionedDraft } from '../../components/rules/use-versioned-draft.ts';
import type { VersionLine } from '../../components/rules/version-list.tsx';
import { navigate } from '../../use-path.ts';
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
  const history = useQuery({
    queryKey: ['calendars', calendarId, 'history'],
    queryFn: () => (calendarId === null ? [] : webApi.calendars.history.query({ calendarId })),
  });
  const edited = useVersionedDraft<CalendarDraft, Stored>({
    ...{ name: `calendar ${calendarId ?? 'new'}`, newestVersion: version, toDraft },
    history: history.data ?? [],
    stored: toDraft(stored),
    isSame: (a, b) => calendarId !== null && isSameCalendar(a, b),
  });
  const { draft, setDraft } = edited;
  const now = useNow(60_000);
  const toDefinition = () => toMutableDefinition(draft.definition);
  return (
    <>
      {history.isError && <Notice kind="problem">{explain(history.error).message}</Notice>}
      <OlderVersion edited={edited} />
      <CalendarForm
        draft={edited.shown}
        now={now}
        isFixed={edited.olderVersion !== null}
        isChanged={edited.isChanged}
        onChange={setDraft}
      />
      <RuleVersions
        of="tickets"
        edited={edited}
        lines={(history.data ?? []).map((one) => toLine(one, words.saved(one.name)))}
        timeZone={timeZone}
        isUsable={findFault(draft) === null}
        {...(calendarId !== null && {
          counted: {
            toDraft: () => ({ kind: 'calendar' as const, calendarId, definition: toDefinition() }),
            take: (counted: CountedDraft) => {
              if (counted.kind === 'calendar' && counted.calendarId === calendarId)
                setDraft({ ...draft, definition: counted.definition });
            },
          },
        })}
        ask={
          calendarId === null
            ? null
            : (period) => webApi.whatIf.calendar.mutate({ calendarId, definition: toDefinition(), period })
        }
        save={async (next) => {
          const definition = toDefinition();
          const saved = await webApi.calendars.save.mutate({
            ...{ ...next, calendarId, name: draft.name, definition, basedOn: version },
          });
          await queries.invalidateQueries({ queryKey: ['calendars'] });
          await queries.invalidateQueries({ queryKey: ['policies'] });
          await queries.invalidateQueries({ queryKey: ['recount'] });
          if (calendarId === null) navigate(`/settings/calendars/${saved.id}`);
        }}
      />
    </>
  );
}

const toDraft = ({ name, definition }: CalendarDraft): CalendarDraft => ({ name, definition });

type Stored = Awaited<ReturnType<typeof webApi.calendars.history.query>>[number];

function toLine({ version, state, from, until, stored }: Stored, summary: string): VersionLine {
  return { version, state, from, until, summary, storedAt: stored?.at ?? null, storedBy: stored?.by ?? null };
}
