import type { CoachingSessionView, SessionEntryBody } from '@shiftlight/shared/views/coaching-session-view.ts';
import { submitWrite } from '../../../messaging/outbox.ts';
import { stateIcons } from '../../clock/icons.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { formatDateTime, formatLocalDate } from '../../words/instant.ts';
import { sessionWords } from './session-words.ts';

/** What both wrote, oldest first; what is to do can be marked as done. */
export function EntryList({ session }: { readonly session: CoachingSessionView }) {
  const words = sessionWords();
  const { sessionId, entries, closedAt } = session;
  const done = new Set(entries.flatMap(({ body }) => (body.kind === 'done' ? [body.action] : [])));
  const shown = entries.filter(({ body }) => body.kind !== 'done');
  if (shown.length === 0) return null;
  return (
    <ul className="coach-notes">
      {shown.map(({ number, authorName, at, body }) => (
        <li key={number}>
          <p className="dim">{words.by(authorName, formatDateTime(at))}</p>
          <p className="note-text">{sayEntry(body)}</p>
          {done.has(number) && (
            <p className="goal-state good">
              <Icon icon={stateIcons.done} /> {words.isDone}
            </p>
          )}
          {body.kind === 'action' && !done.has(number) && closedAt === null && (
            <div className="cluster">
              <Button
                aria-label={words.markDone(body.text)}
                onClick={() =>
                  void submitWrite('coachingSessions.addEntry', {
                    coachingId: sessionId,
                    entry: { kind: 'done', action: number },
                  })
                }
              >
                {words.done}
              </Button>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function sayEntry(body: SessionEntryBody): string {
  const words = sessionWords();
  switch (body.kind) {
    case 'note':
      return body.text;
    case 'action':
      return words.action(body.text, body.dueOn === null ? null : formatLocalDate(body.dueOn));
    case 'done':
      return words.isDone;
    case 'follow-up':
      return words.moved(formatLocalDate(body.on));
    case 'closed':
      return words.ended(body.text);
  }
}
