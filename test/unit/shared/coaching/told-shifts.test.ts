import { selectToldShifts } from '@shiftlight/shared/coaching/select-told-shifts.ts';
import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import type { ShiftActivity } from '@shiftlight/shared/events/business/staffing.ts';
import { describe, expect, test } from 'vitest';

const hour = 3_600_000;
const at = (text: string) => Date.parse(`2026-11-${text}:00+01:00`);
const timeZone = 'Europe/Berlin';
const now = at('20T12:00');

interface Stretch {
  readonly agentId?: string;
  readonly activity?: ShiftActivity;
  readonly from: string;
  readonly hours?: number;
}

function stretchOf(type: 'shift.scheduled' | 'shift.worked', id: string, own: Stretch): BusinessEvent {
  const { agentId = 'alice', activity = 'tickets', hours = 8 } = own;
  const from = at(own.from);
  const stretch = { id, at: from, agentId, activity, from, to: from + hours * hour };
  return type === 'shift.scheduled' ? { ...stretch, type, shiftId: id } : { ...stretch, type };
}
const plan = (from: string, own: Partial<Stretch> = {}) =>
  stretchOf('shift.scheduled', `plan ${from}`, { from, ...own });
const worked = (from: string, own: Partial<Stretch> = {}) =>
  stretchOf('shift.worked', `work ${from}`, { from, ...own });
const select = (events: readonly BusinessEvent[]) => selectToldShifts(events, { from: at('02T00:00'), now, timeZone });
const keptPlans = (events: readonly BusinessEvent[]) =>
  select(events).events.flatMap((event) => (event.type === 'shift.scheduled' ? [event.shiftId] : []));

describe('adherence is judged for a shift', () => {
  test.each([
    { name: 'whose worked time was told', work: worked('18T09:00'), kept: true },
    { name: 'of which a part was told', work: worked('18T09:00', { hours: 1 }), kept: true },
    {
      name: 'after whose end nothing was worked, when its day was told',
      work: worked('18T07:00', { hours: 2 }),
      kept: true,
    },
    {
      name: 'when the system says that nothing was worked',
      work: worked('18T09:00', { activity: 'off' }),
      kept: true,
    },
    { name: 'but not when only another day was told', work: worked('17T09:00'), kept: false },
    { name: 'but not when only a colleague’s was told', work: worked('18T09:00', { agentId: 'bob' }), kept: false },
  ])('$name', ({ work, kept }) => {
    const events = [plan('18T09:00'), work];
    expect([keptPlans(events), select(events).leftOut]).toEqual([
      kept ? ['plan 18T09:00'] : [],
      { recent: 0, untold: kept ? 0 : 1 },
    ]);
  });

  test('that began before midnight and was worked after it', () => {
    expect(keptPlans([plan('17T22:00'), worked('18T01:00', { hours: 2 })])).toEqual(['plan 17T22:00']);
  });

  test('but not before it is over for a day, even when a part was told', () => {
    const { leftOut } = select([
      plan('19T09:00'),
      worked('19T09:00'),
      plan('19T02:00', { hours: 4 }),
      worked('19T02:00'),
    ]);
    expect(leftOut).toEqual({ recent: 1, untold: 0 });
  });
});

describe('left out of the count of shifts that are left out is', () => {
  test.each([
    { name: 'what is not over, which the figure leaves out itself', event: plan('20T09:00') },
    { name: 'what was taken out of the plan', event: plan('18T09:00', { activity: 'off' }) },
    { name: 'what began before the window', event: plan('01T09:00') },
  ])('$name', ({ event }) => {
    expect(select([event])).toEqual({ events: [event], leftOut: { recent: 0, untold: 0 } });
  });
});
