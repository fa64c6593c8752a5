import { useQuery } from '@tanstack/react-query';
import { useNow } from '../../../ui/use-now.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { webApi } from '../../api/web-api.ts';
import { careWords } from './care-words.ts';
import type { HelpdeskStatus } from './helpdesk-card.tsx';

const refreshMs = 5_000;

/** How far the history is read, when it will be, and the events that arrived last. */
export function Newest({ helpdesk: { connectorId, progress } }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const now = useNow(refreshMs);
  const newest = useQuery({
    queryKey: ['helpdesk-newest', connectorId],
    queryFn: () => webApi.connectors.newest.query({ connectorId }),
    refetchInterval: refreshMs,
  });
  if (newest.data === undefined) return null;
  const { events, ticketsPerMinute: pace } = newest.data;
  const total = progress?.phase === 'history' ? progress.total : null;
  const left = total === null || pace === null ? null : Math.ceil(Math.max(0, total - (progress?.done ?? 0)) / pace);
  return (
    <div>
      <h4>{words.newest}</h4>
      {progress?.phase === 'history' && (
        <p className="dim">
          {total !== null && <progress aria-label={words.history} max={Math.max(1, total)} value={progress.done} />}{' '}
          {pace !== null && words.pace(pace)}
          {left !== null && `, ${words.left(left)}`}
        </p>
      )}
      {events.length === 0 && <p className="dim">{words.none}</p>}
      <ul>
        {events.map(({ type, ticketId, at }) => (
          <li key={`${type} ${ticketId} ${at}`}>
            {formatInstant(at, now)} {words.event(ticketId, sayEventType(type))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What happened, in words; a kind that these pages do not know goes by its own name. */
function sayEventType(type: string): string {
  const { types } = careWords();
  return Object.hasOwn(types, type) ? types[asEventType(type)] : type;
}

/** Called only for names that the catalogue has. */
function asEventType(type: string): keyof ReturnType<typeof careWords>['types'] {
  return type as keyof ReturnType<typeof careWords>['types'];
}
