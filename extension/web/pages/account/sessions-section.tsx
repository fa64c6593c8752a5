import { useQuery, useQueryClient } from '@tanstack/react-query';
import { sendRequest } from '../../../messaging/send-request.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { homeWords } from '../home/home-words.ts';
import { sayBrowser } from './say-browser.ts';
import { Section } from '../../components/section.tsx';

interface Session {
  readonly id: string;
  readonly usedAt: number;
  readonly createdAt: number;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

/** Where I am signed in; each can be ended. */
export function SessionsSection() {
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: async () => {
      const [list, ownId] = await Promise.all([
        webApi.people.sessions.query(),
        sendRequest({ type: 'connection.session' }),
      ]);
      return { list, ownId };
    },
  });
  return (
    <Section title={homeWords().sessions}>
      {sessions.isError && <Notice kind="problem">{explain(sessions.error).message}</Notice>}
      {sessions.data !== undefined && (
        <ul className="stack">
          {sessions.data.list.map((session) => (
            <SessionRow key={session.id} session={session} isOwn={session.id === sessions.data.ownId} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function SessionRow({ session, isOwn }: { readonly session: Session; readonly isOwn: boolean }) {
  const queries = useQueryClient();
  const end = useSubmit(async () => {
    await webApi.people.revokeSession.mutate({ sessionId: session.id });
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  });
  const words = homeWords();
  const name = sayBrowser(session.userAgent);
  const since = formatDateTime(session.createdAt);
  return (
    <li className="cluster">
      <div>
        <b>{isOwn ? words.thisOne(name) : name}</b>
        <div className="dim">
          {words.since(since)}
          {session.ipAddress !== null && session.ipAddress !== '' && `, ${words.from(session.ipAddress)}`}
        </div>
        {end.problem.message !== null && <Notice kind="problem">{end.problem.message}</Notice>}
      </div>
      {!isOwn && (
        <form onSubmit={end.onSubmit}>
          <Button type="submit" busy={end.busy} aria-label={words.endNamed(name, since)}>
            {words.end}
          </Button>
        </form>
      )}
    </li>
  );
}
