import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { clockKinds } from '@shiftlight/shared/sla/clock.ts';
import { createTicketFold } from '@shiftlight/shared/tickets/create-ticket-fold.ts';
import type { TicketState } from '@shiftlight/shared/tickets/ticket-state.ts';
import { compileCalendar } from '@shiftlight/shared/time/compile-calendar.ts';
import type { BenchEntry, BenchFigure } from '../bench-entry.ts';
import { readCpuMs } from './measure.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const AIM = 500_000;
const shift = [
  ['09:00', '12:30'],
  ['13:00', '17:30'],
] as const;

/** All nine clocks in working time. */
const calendars = new Map([
  [
    'office',
    compileCalendar({
      timeZone: 'Europe/Berlin',
      weekly: { mon: shift, tue: shift, wed: shift, thu: shift, fri: shift },
    }),
  ],
]);
const policy = {
  id: 'all',
  version: 1,
  name: 'All clocks',
  targets: clockKinds.map((kind, index) => ({ kind, budgetMs: (index + 1) * HOUR, calendarId: 'office' })),
};

const message = {
  type: 'message.added',
  visibility: 'public',
  automatic: false,
  channel: 'email',
  lengthChars: 120,
} as const;

/** A ticket with two exchanges, a pause, a priority change, a hand-over, a solution and a rating. */
function createHistory(index: number): readonly TicketEvent[] {
  const openedAt = Date.UTC(2026, 0, 5, 8) + index * 61_000;
  const agent: Actor = { kind: 'agent', personId: `agent-${index % 40}` };
  const customer: Actor = { kind: 'customer', personId: `customer-${index}` };
  const system: Actor = { kind: 'system', personId: null };
  let order = 0;
  const base = (hours: number, actor: Actor) => {
    order += 1;
    return { id: `${index}-${order}`, ticketId: String(index), at: openedAt + hours * HOUR, order, actor };
  };
  const attributes = { priority: 'P3', channel: 'email', requesterId: `customer-${index}`, subject: 'A subject' };
  return [
    {
      ...base(0, customer),
      type: 'ticket.created',
      status: 'new',
      rawStatus: 'new',
      assigneeId: null,
      groupId: 'tier-1',
      attributes,
    },
    { ...base(0, customer), ...message },
    { ...base(0.2, agent), type: 'assignee.changed', assigneeId: agent.personId },
    { ...base(0.2, agent), type: 'status.changed', status: 'open', rawStatus: 'open' },
    { ...base(1, agent), ...message },
    { ...base(1, agent), type: 'status.changed', status: 'pending', rawStatus: 'pending' },
    { ...base(20, customer), ...message },
    { ...base(20, system), type: 'status.changed', status: 'open', rawStatus: 'open' },
    { ...base(21, agent), type: 'attributes.changed', attributes: { priority: 'P1' } },
    { ...base(22, agent), type: 'group.changed', groupId: 'tier-2' },
    { ...base(23, agent), type: 'assignee.changed', assigneeId: 'specialist' },
    { ...base(24, agent), ...message },
    { ...base(25, agent), type: 'status.changed', status: 'solved', rawStatus: 'solved' },
    { ...base(40, customer), type: 'survey.answered', survey: 'csat', value: 5, scaleMin: 1, scaleMax: 5 },
  ];
}

function toFigure(name: string, rate: number): BenchFigure {
  const ratio = rate / AIM;
  return {
    name,
    unit: 'events a second',
    ours: rate,
    baseline: AIM,
    against: 'the aim, one core',
    ratio,
    aim: `≥ ${AIM.toLocaleString('en')}`,
    met: ratio >= 1,
  };
}

/** Events folded into facts and all nine clocks, whole histories and event by event. */
export const folding: BenchEntry = {
  id: 'folding',
  run: async (scale, say) => {
    const fold = createTicketFold({ policies: [policy], calendars });
    const histories = Array.from({ length: 20_000 }, (_, index) => createHistory(index));
    const events = histories.reduce((sum, history) => sum + history.length, 0);
    const stepAll = (history: readonly TicketEvent[]) =>
      history.reduce<TicketState | null>((state, event) => fold.step(state, event), null);
    const rateOf = (foldOne: (history: readonly TicketEvent[]) => unknown) => {
      let best = 0;
      for (let round = 0; round < Math.max(2, Math.round(8 * scale)); round += 1) {
        const startedAt = readCpuMs();
        for (const history of histories) foldOne(history);
        best = Math.max(best, (events / (readCpuMs() - startedAt)) * 1000);
      }
      return best;
    };
    say(`${histories.length} tickets, ${events} events, ${fold.run(histories[0] ?? []).clocks.length} clocks each`);
    return [
      toFigure('events folded, whole tickets', rateOf(fold.run)),
      toFigure('events folded, one by one', rateOf(stepAll)),
    ];
  },
};
