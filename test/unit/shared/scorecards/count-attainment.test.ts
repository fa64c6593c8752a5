import { firstResponseTime } from '@shiftlight/shared/metrics/definitions/first-response-time.ts';
import { atMost, below } from '@shiftlight/shared/scorecards/bound.ts';
import { countAttainment } from '@shiftlight/shared/scorecards/count-attainment.ts';
import { defineTarget } from '@shiftlight/shared/scorecards/target.ts';
import { expect, test } from 'vitest';
import { minute, opened, replies, storyStart, told } from '../../../builders/ticket-story.ts';

const minutes = (count: number) => count * 60_000;
const source = 'a text';
const targets = [
  defineTarget({ metricId: 'first-response-time', match: { priority: ['P1'] }, aim: atMost(minutes(15)), source }),
  defineTarget({ metricId: 'first-response-time', match: { priority: ['P2'] }, aim: atMost(minutes(60)), source }),
  defineTarget({ metricId: 'first-response-time', match: { channel: ['chat'] }, aim: below(minutes(1)), source }),
];
const context = { calendar: null, from: storyStart, to: minute(10_000), agentId: 'ann', variant: null };
const answered = (attributes: { priority?: string; channel?: string }, afterMinutes: number, by = 'ann') =>
  told([opened(0, attributes), replies(by, afterMinutes)]);

test.each([
  { name: 'within its own target', tickets: [answered({ priority: 'P1' }, 15)], expected: { met: 1, n: 1 } },
  { name: 'past its own target', tickets: [answered({ priority: 'P1' }, 16)], expected: { met: 0, n: 1 } },
  {
    name: 'each against its own',
    tickets: [answered({ priority: 'P1' }, 30), answered({ priority: 'P2' }, 30)],
    expected: { met: 1, n: 2 },
  },
  {
    name: 'under two targets, only one of them kept',
    tickets: [answered({ priority: 'P1', channel: 'chat' }, 5)],
    expected: { met: 0, n: 1 },
  },
  { name: 'without a target', tickets: [answered({ priority: 'P4' }, 5)], expected: { met: 0, n: 0 } },
  { name: 'of somebody else', tickets: [answered({ priority: 'P1' }, 5, 'ben')], expected: { met: 0, n: 0 } },
])('a ticket $name', ({ tickets, expected }) => {
  expect(countAttainment(firstResponseTime, tickets, context, targets)).toEqual(expected);
});
