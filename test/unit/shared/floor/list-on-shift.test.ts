import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import type { ShiftActivity } from '@shiftlight/shared/events/business/staffing.ts';
import { listOnShift } from '@shiftlight/shared/floor/list-on-shift.ts';
import { expect, test } from 'vitest';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 20, 12);
const base = (id: string) => ({ id, at: now - 24 * hour });
const plan = (shiftId: string, activity: ShiftActivity, from: number, to: number): BusinessEvent => ({
  ...base(`${shiftId} ${activity}`),
  ...{ type: 'shift.scheduled', shiftId, agentId: 'ann', activity, from: now + from * hour, to: now + to * hour },
});
const worked = (activity: ShiftActivity, from: number, to: number): BusinessEvent => ({
  ...base(`worked ${activity}`),
  ...{ type: 'shift.worked', agentId: 'ann', activity, from: now + from * hour, to: now + to * hour },
});

test.each([
  { name: 'a plan that runs now', events: [plan('1', 'chat', -1, 1)], activity: 'chat' },
  { name: 'a plan from this instant on', events: [plan('1', 'chat', 0, 1)], activity: 'chat' },
  { name: 'no plan that ends now', events: [plan('1', 'chat', -1, 0)], activity: undefined },
  { name: 'no plan of later', events: [plan('1', 'chat', 1, 2)], activity: undefined },
  { name: 'no time off', events: [plan('1', 'off', -1, 1)], activity: undefined },
  {
    name: 'the newest plan of a shift',
    events: [plan('1', 'chat', -1, 1), plan('1', 'off', -1, 1)],
    activity: undefined,
  },
  {
    name: 'what is recorded before what was planned',
    events: [plan('1', 'chat', -1, 1), worked('phone', -1, 1)],
    activity: 'phone',
  },
])('on shift is who has $name', ({ events, activity }) => {
  expect(listOnShift(events, now).get('ann')).toBe(activity);
});
