import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import type { PageProps } from '../page.ts';
import { newCalendar } from './calendar-draft.ts';
import { CalendarView } from './calendar-view.tsx';
import { calendarsWords } from './calendars-words.ts';
import '../../components/rules/rules.css';
import './calendars.css';

/** Calendars of the workspace: `/settings/calendars/<id>` for one, `/settings/calendars/new` for one to be made. */
export function CalendarsPage({ viewer, rest: [asked] }: PageProps) {
  const words = calendarsWords();
  const loaded = useQuery({
    queryKey: ['calendars'],
    ...keepWhileEdited,
    queryFn: async () => {
      const [calendars, policies] = await Promise.all([webApi.calendars.list.query(), webApi.policies.current.query()]);
      return { calendars, policies: policies.policies };
    },
  });
  if (loaded.isError) return <Notice kind="problem">{explain(loaded.error).message}</Notice>;
  if (loaded.data === undefined) return null;
  const { calendars, policies } = loaded.data;
  const isNew = asked === 'new';
  const shown = isNew ? undefined : (calendars.find(({ calendarId }) => calendarId === asked) ?? calendars[0]);
  const users = policies.filter(({ targets }) =>
    targets.some(({ calendarId }) => shown !== undefined && calendarId?.startsWith(`${shown.calendarId}@`) === true),
  );
  return (
    <div className="sections">
      <Section title={words.list} full hideTitle>
        <p>{words.intro}</p>
        <nav className="cluster" aria-label={words.list}>
          {calendars.map(({ calendarId, name }) => (
            <PageLink
              key={calendarId}
              className="button"
              to={`/settings/calendars/${calendarId}`}
              aria-current={calendarId === shown?.calendarId ? 'page' : undefined}
            >
              {name}
            </PageLink>
          ))}
          <PageLink className="button quiet" to="/settings/calendars/new" aria-current={isNew ? 'page' : undefined}>
            {words.add}
          </PageLink>
        </nav>
        {shown !== undefined && (
          <p className="dim">
            {users.length === 0 ? words.unused : words.usedBy(users.map(({ name }) => name).join(', '))}{' '}
            {shown.calendarId === calendars[0]?.calendarId && words.main}
          </p>
        )}
      </Section>
      <CalendarView
        key={shown === undefined ? 'new' : `${shown.calendarId}@${shown.version}`}
        calendarId={shown?.calendarId ?? null}
        version={shown?.version ?? 0}
        stored={shown ?? newCalendar('', viewer.workspace.timeZone)}
        timeZone={viewer.workspace.timeZone}
      />
    </div>
  );
}
