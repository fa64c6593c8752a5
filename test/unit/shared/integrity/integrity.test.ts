import { findSignals } from '@shiftlight/shared/integrity/find-signals.ts';
import { listPickOrders } from '@shiftlight/shared/integrity/pick-order.ts';
import { signalKinds, signalLabels } from '@shiftlight/shared/integrity/signal.ts';
import { summariseSignals } from '@shiftlight/shared/integrity/summarise-signals.ts';
import { describe, expect, test } from 'vitest';
import {
  answers,
  assigned,
  becomes,
  customerWrites,
  eventsOf,
  opened,
  replies,
  reopened,
  solved,
  told,
  type Step,
} from '../../../builders/ticket-story.ts';

interface Row {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly kinds: readonly string[];
}

describe('signals of a ticket', () => {
  test.each<Row>([
    {
      name: 'a short answer that a real one follows much later',
      steps: [opened(0), replies('ann', 5, 20), replies('ann', 60, 400)],
      kinds: ['short-first-answer'],
    },
    {
      name: 'not a short answer after which the customer wrote',
      steps: [opened(0), replies('ann', 5, 20), customerWrites(30), replies('ann', 60, 400)],
      kinds: [],
    },
    { name: 'not a long answer', steps: [opened(0), replies('ann', 5, 200), replies('ann', 60, 400)], kinds: [] },
    {
      name: 'not an answer whose length nobody knows',
      steps: [opened(0), replies('ann', 5), replies('ann', 60)],
      kinds: [],
    },
    { name: 'not two answers in a row', steps: [opened(0), replies('ann', 5, 20), replies('ann', 10, 400)], kinds: [] },
    {
      name: 'waiting for a customer whom nobody asked',
      steps: [opened(0), becomes('pending', 'ann', 50), becomes('open', 'ann', 200)],
      kinds: ['waiting-without-question'],
    },
    {
      name: 'not waiting after a question',
      steps: [opened(0), replies('ann', 45), becomes('pending', 'ann', 50), becomes('open', 'ann', 200)],
      kinds: [],
    },
    {
      name: 'not waiting that the customer ended',
      steps: [opened(0), becomes('pending', 'ann', 50), customerWrites(60), becomes('open', 'ann', 61)],
      kinds: [],
    },
    { name: 'not waiting that still goes on', steps: [opened(0), becomes('pending', 'ann', 50)], kinds: [] },
    {
      name: 'resolved and taken back by the same person',
      steps: [opened(0), solved('ann', 10), becomes('open', 'ann', 15)],
      kinds: ['resolved-and-taken-back'],
    },
    {
      name: 'not taken back by a colleague',
      steps: [opened(0), solved('ann', 10), becomes('open', 'bob', 15)],
      kinds: [],
    },
    {
      name: 'not taken back a day later',
      steps: [opened(0), solved('ann', 10), becomes('open', 'ann', 1500)],
      kinds: [],
    },
    {
      name: 'resolved, and the customer came back within a day',
      steps: [opened(0), solved('ann', 10), reopened(600)],
      kinds: ['resolved-then-returned'],
    },
    {
      name: 'not a customer who came back after two days',
      steps: [opened(0), solved('ann', 10), reopened(3000)],
      kinds: [],
    },
    {
      name: 'given away between resolution and rating',
      steps: [opened(0), solved('ann', 10), assigned('bob', 20), answers('csat', 1, 30)],
      kinds: ['reassigned-before-rating'],
    },
    {
      name: 'not given away before the resolution or after the rating',
      steps: [opened(0), assigned('bob', 5), solved('ann', 10), answers('csat', 1, 30), assigned('cid', 40)],
      kinds: [],
    },
  ])('$name', ({ steps, kinds }) => {
    const events = eventsOf(steps);
    expect(findSignals(events).map(({ kind }) => kind)).toEqual(kinds);
    expect(findSignals(events.toReversed())).toEqual(findSignals(events));
  });

  test('say what happened, who acted and which figure it can move', () => {
    const events = eventsOf([opened(0), replies('ann', 5, 20), replies('ann', 60, 400)], 'T');
    expect(findSignals(events)).toEqual([
      expect.objectContaining({
        ticketId: 'T',
        agentId: 'ann',
        metricId: 'first-response-time',
        ...{ lengthMs: 55 * 60_000, chars: 20 },
        words: 'First answer of 20 characters; the next one followed 55 min later, without a customer message between.',
      }),
    ]);
  });

  test('are worded as questions, without blame', () => {
    for (const kind of signalKinds) expect(signalLabels[kind].question).toMatch(/\?$/);
    const words = JSON.stringify(signalLabels).toLowerCase();
    for (const blame of ['cheat', 'gaming', 'abuse', 'suspicious', 'manipulat', 'violation'])
      expect(words).not.toContain(blame);
  });
});

describe('signals of a team', () => {
  const signal = (agentId: string, index: number) =>
    ({
      kind: 'resolved-then-returned',
      ticketId: `${agentId}-${index}`,
      at: 0,
      agentId,
      words: '',
      lengthMs: null,
      chars: null,
      metricId: 'm',
    }) as const;
  const signals = [
    ...Array.from({ length: 30 }, (_, index) => signal('ann', index)),
    ...Array.from({ length: 5 }, (_, index) => signal('bob', index)),
  ];

  test('stand out when a person’s share lies above the team’s beyond chance', () => {
    const shares = summariseSignals(
      signals,
      new Map([
        ['ann', 100],
        ['bob', 100],
        ['cid', 100],
      ]),
    );
    expect(shares.map(({ agentId, ratio, stands }) => [agentId, ratio, stands])).toEqual([
      ['ann', 0.3, true],
      ['bob', 0.05, false],
      ['cid', 0, false],
    ]);
    expect(shares[0]?.teamRatio).toBeCloseTo(35 / 300, 9);
  });
  test('never stand out on few tickets', () => {
    const shares = summariseSignals(
      signals.slice(0, 29),
      new Map([
        ['ann', 29],
        ['bob', 500],
      ]),
    );
    expect(shares.every(({ stands }) => !stands)).toBe(true);
  });
  test('count a ticket once', () => {
    expect(summariseSignals([signal('ann', 1), signal('ann', 1)], new Map([['ann', 10]]))[0]?.signals).toBe(1);
  });
  test('are none without tickets', () => {
    expect(summariseSignals(signals, new Map())).toEqual([]);
  });
});

describe('the order in which tickets are taken', () => {
  test('is zero for who takes the oldest first', () => {
    const tickets = [told([opened(0), replies('ann', 10)]), told([opened(1), replies('ann', 20)]), told([opened(2)])];
    expect(listPickOrders(tickets)).toEqual([{ agentId: 'ann', picks: 2, olderLeftRatio: 0 }]);
  });
  test('is one for who takes the newest first', () => {
    const tickets = [told([opened(0)]), told([opened(1), replies('bob', 20)]), told([opened(2), replies('bob', 10)])];
    expect(listPickOrders(tickets)).toEqual([{ agentId: 'bob', picks: 2, olderLeftRatio: 1 }]);
  });
  test('does not count who had no choice', () => {
    expect(listPickOrders([told([opened(0), replies('ann', 10)])])).toEqual([]);
  });
});
