import { findSignals } from '@shiftlight/shared/integrity/find-signals.ts';
import { listPickOrders } from '@shiftlight/shared/integrity/pick-order.ts';
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
    {
      name: 'given away by a person soon after the rating',
      steps: [opened(0), solved('ann', 10), answers('csat', 1, 30), assigned('bob', 60, 'ann')],
      kinds: ['reassigned-after-rating'],
    },
    {
      name: 'not given away by a rule, or days after the rating',
      steps: [
        opened(0),
        solved('ann', 10),
        answers('csat', 1, 30),
        assigned('bob', 60),
        assigned('cid', 31 + 2 * 24 * 60, 'ann'),
      ],
      kinds: [],
    },
  ])('$name', ({ steps, kinds }) => {
    const events = eventsOf(steps);
    expect(findSignals(events).map(({ kind }) => kind)).toEqual(kinds);
    expect(findSignals(events.toReversed())).toEqual(findSignals(events));
  });

  test('state what happened, who acted and which figure it can move', () => {
    const events = eventsOf([opened(0), replies('ann', 5, 20), replies('ann', 60, 400)], 'T');
    expect(findSignals(events)).toEqual([
      expect.objectContaining({
        ticketId: 'T',
        agentId: 'ann',
        metricId: 'first-response-time',
        evidence: { lengthMs: 55 * 60_000, chars: 20 },
      }),
    ]);
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
