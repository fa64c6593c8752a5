import type { CoachingSessionView } from '@shiftlight/shared/views/coaching-session-view.ts';
import { formatDate, formatLocalDate } from '../../words/instant.ts';
import { sessionWords } from './session-words.ts';

/** With whom a session is, and when the two talk again or closed it. */
export function saySession({ mine, member, lead, followUpOn, closedAt }: CoachingSessionView): string {
  const words = sessionWords();
  const { name } = mine ? lead : member;
  if (closedAt !== null) return words.closed(name, formatDate(closedAt));
  return followUpOn === null ? words.undated(name) : words.next(name, formatLocalDate(followUpOn));
}
