import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import { expect, test } from 'vitest';
import { clockOf } from '../../../builders/clock.ts';
import { minute, opened, replies, solved, told } from '../../../builders/ticket-story.ts';

const facts = told([opened(0), replies('ann', 10), solved('bob', 50)]).facts;
const late = { state: 'met-late', breachedAt: minute(15), stoppedAt: minute(30) } as const;
const owners = [
  { ownerId: null, usedMs: 900 },
  { ownerId: 'cid', usedMs: 300 },
  { ownerId: 'dan', usedMs: 500 },
];

const rows: readonly {
  name: string;
  clocks: readonly Partial<Clock>[];
  variant?: string;
  agentId?: string;
  from?: number;
  to?: number;
  value: number | null;
  n: number;
}[] = [
  { name: 'is met per due', clocks: [{}, late], value: 0.5, n: 2 },
  {
    name: 'takes a breach without an answer for due',
    clocks: [{ state: 'breached', breachedAt: minute(15), stoppedAt: null }],
    value: 0,
    n: 1,
  },
  {
    name: 'leaves out what still counts, stands still or was cancelled',
    clocks: [{ state: 'running', stoppedAt: null }, { state: 'paused', stoppedAt: null }, { state: 'cancelled' }],
    value: null,
    n: 0,
  },
  {
    name: 'does not forgive a breach because the ticket was closed without the answer',
    clocks: [{ state: 'cancelled', breachedAt: minute(15), stoppedAt: minute(40) }],
    value: 0,
    n: 1,
  },
  { name: 'puts a breach into the period in which it fell due', from: 12, to: 20, clocks: [{}, late], value: 0, n: 1 },
  {
    name: 'can look at one kind of target',
    variant: 'resolution',
    clocks: [{}, { kind: 'resolution' }],
    value: 1,
    n: 1,
  },
  { name: 'credits a met first response to who answered', agentId: 'ann', clocks: [{}], value: 1, n: 1 },
  {
    name: 'credits a met resolution to who resolved',
    agentId: 'bob',
    clocks: [{ kind: 'resolution', stoppedAt: minute(50) }],
    value: 1,
    n: 1,
  },
  {
    name: 'credits a breach to who held the clock longest',
    agentId: 'dan',
    clocks: [{ ...late, owners }],
    value: 0,
    n: 1,
  },
];

test.each(rows)('$name', ({ clocks, variant = null, agentId = null, from = 0, to = 1000, value, n }) => {
  const ticket = { facts, clocks: clocks.map(clockOf) };
  const context = { calendar: null, from: minute(from), to: minute(to), agentId, variant };
  expect(computeFigure(getMetric('sla-compliance'), [ticket], context)).toMatchObject({ value, n });
});
