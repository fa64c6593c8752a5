import { applyClockProfile, findClockProfile } from '@shiftlight/shared/sla/clock-profiles.ts';
import type { ClockKind } from '@shiftlight/shared/sla/clock.ts';
import type { SlaPolicy } from '@shiftlight/shared/sla/policy.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { LocalInterval } from '@shiftlight/shared/time/calendar-definition.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import { eventsOf, minute, opened, replies, solved, type Step } from '../../builders/ticket-story.ts';

const MINUTE = 60_000;
const kinds: readonly ClockKind[] = [
  'first-response',
  'resolution',
  'first-resolution',
  'requester-wait',
  'agent-work',
];

/** Stories begin on a Monday at nine: the early shift has ended its first half hour then, the late one begins an hour later. */
const monday = (hours: LocalInterval) => compileCalendar({ timeZone: 'UTC', weekly: { mon: [hours] } });
const calendars = new Map([
  ['early', monday(['08:00', '10:30'])],
  ['late', monday(['10:00', '14:00'])],
]);

function policyFor(priority: string, calendarId: string): SlaPolicy {
  const targets = kinds.map((kind) => ({ kind, budgetMs: 600 * MINUTE, calendarId }));
  return { id: calendarId, version: 1, name: calendarId, match: { priority: [priority] }, targets };
}

const becomesLow =
  (at: number): Step =>
  (ticketId, order) => ({
    ...opened(at)(ticketId, order),
    type: 'attributes.changed',
    attributes: { priority: 'low' },
  });

/**
 * A ticket from 9:00 to 13:00 that changes from the early to the late schedule at noon, answered and solved at 13:00. By the schedule
 * at each time: 90 minutes before noon, 60 after. By the last one for the whole span: 180.
 */
export function zendeskSchedulesHold(): boolean {
  const zendesk = findClockProfile('zendesk');
  if (zendesk === null) return false;
  const policies = [policyFor('high', 'early'), policyFor('low', 'late')].map((policy) =>
    applyClockProfile(policy, zendesk),
  );
  const story = [opened(0, { priority: 'high' }), becomesLow(180), replies('ann', 240), solved('ann', 240)];
  const { clocks } = createTicketFold({ policies, calendars }).run(eventsOf(story));
  const usedBy = (kind: ClockKind) => (clocks.find((clock) => clock.kind === kind)?.usedMs ?? NaN) / MINUTE;
  const whole = ['first-response', 'resolution', 'first-resolution'] as const;
  const parts = ['requester-wait', 'agent-work'] as const;
  return (
    minute(0) === Date.UTC(2026, 2, 2, 9) &&
    whole.every((kind) => usedBy(kind) === 180) &&
    parts.every((kind) => usedBy(kind) === 150)
  );
}
