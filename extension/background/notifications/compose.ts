import { readClock } from '@shiftlight/shared/sla/read-clock.ts';
import type { Calendar } from '@shiftlight/shared/time/calendar.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { Notice } from '@shiftlight/shared/views/notice-view.ts';
import { clockNames } from '../../ui/words/clock-names.ts';
import { formatDuration } from '../../ui/words/duration.ts';
import { formatInstant } from '../../ui/words/instant.ts';
import { toPlainLine } from '../../ui/words/plain-line.ts';
import { noticeWords } from './notice-words.ts';
import type { ClockAlert } from './plan.ts';

/** What a notification shows. */
export interface NoticeText {
  readonly title: string;
  readonly message: string;
}

/** `First reply: 12 m left`, `#42 Subject, due 13:51`. */
export function sayAlert({ kind, ticket, clock }: ClockAlert, calendar: Calendar | null, now: EpochMs): NoticeText {
  const words = noticeWords();
  const { leftMs, dueAt } = readClock(clock, calendar, now);
  const name = clockNames()[clock.kind];
  const length = formatDuration(leftMs);
  const say = kind === 'breach' ? words.breach : leftMs < 0 ? words.assignmentOver : words.assignment;
  const subject = toPlainLine(ticket.subject ?? words.noSubject);
  const due = dueAt === null || leftMs < 0 ? '' : `, ${words.due(formatInstant(dueAt, now))}`;
  return { title: say(name, length), message: `#${toPlainLine(ticket.externalId, 20)} ${subject}${due}` };
}

/** A notice of the API in the member's language. */
export function sayNotice({ kind, subject, reason, ticket }: Notice): NoticeText {
  const words = noticeWords();
  if (kind === 'coaching') {
    return {
      title: words.coaching,
      message: subject === null ? words.coachingOpen : words.coachingAbout(toPlainLine(subject, 60)),
    };
  }
  if (kind === 'data') return { title: words.data, message: words.dataOpen(toPlainLine(subject ?? '', 60)) };
  if (kind === 'decided' && ticket === null) return { title: words.decided, message: words.decidedOpen };
  const parts = [
    ticket === null ? null : `#${toPlainLine(ticket.externalId, 20)}`,
    toPlainLine(subject ?? words.noSubject, 60),
    reason === null ? null : `– ${toPlainLine(reason)}`,
  ];
  return { title: words[kind], message: parts.filter((part) => part !== null).join(' ') };
}
