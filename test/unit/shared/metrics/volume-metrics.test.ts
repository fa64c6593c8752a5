import { checkMetric } from '../../../builders/metric-table.ts';
import {
  assigned,
  becomes,
  customerWrites,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
} from '../../../builders/ticket-story.ts';

const once = [opened(0), replies('ann', 10), solved('ann', 12)];
const minutes = (count: number) => count * 60_000;
const days = (count: number) => count * 1440;

checkMetric('ticket-volume', [
  {
    name: 'counts opened tickets',
    from: 5,
    to: 20,
    stories: [[opened(0)], [opened(5)], [openedBy('ann', 19)], [opened(20)]],
    value: 2,
    n: 2,
  },
  { name: 'is a real zero without tickets', stories: [], value: 0 },
]);
checkMetric('created-issues', [
  {
    name: 'counts customers’ inquiries',
    stories: [[opened(0)], [openedBy('ann', 1)], [openedBy('ann', 1), customerWrites(9)]],
    value: 2,
    n: 2,
  },
]);
checkMetric('ticket-backlog', [
  {
    name: 'counts for who held the ticket at the end of the period, whoever has it now',
    agentId: 'ann',
    to: 60,
    stories: [
      [opened(0), assigned('ann', 10), assigned('bob', 70)],
      [opened(0), assigned('bob', 10)],
    ],
    value: 1,
    n: 1,
  },
  {
    name: 'knows every time in which a ticket was resolved, however often it came back',
    to: 60,
    stories: [
      [...once, reopened(20), solved('ann', 30), reopened(50), solved('ann', 70), reopened(80)],
      [...once, reopened(20), solved('ann', 30), reopened(65), solved('ann', 70), reopened(80)],
    ],
    value: 1,
    n: 1,
  },
]);
checkMetric('active-issues', [
  {
    name: 'are open and somebody works on them',
    to: 60,
    stories: [[opened(0), assigned('ann', 10)], [opened(0)], [opened(0), assigned('ann', 70)], once],
    value: 1,
    n: 1,
  },
]);
checkMetric('pending-issues', [
  {
    name: 'are open and nobody has begun',
    to: 60,
    stories: [[opened(0), assigned('ann', 10)], [opened(0)], [opened(0), assigned('ann', 70)], once],
    value: 2,
    n: 2,
  },
]);
checkMetric('closed-issues', [
  {
    name: 'were worked on and resolved',
    stories: [once, [opened(0), becomes('solved', null, 10)], [opened(0)]],
    value: 1,
    n: 1,
  },
]);
for (const by of ['channel', 'category', 'product'] as const) {
  checkMetric(`tickets-by-${by}`, [
    { name: `counts tickets with a known ${by}`, stories: [[opened(0, { [by]: 'x' })], [opened(0)]], value: 1, n: 1 },
  ]);
}
checkMetric('tickets-handled', [
  { name: 'counts a reopened ticket once', stories: [[...once, reopened(20), solved('bob', 60)], once], value: 2 },
  {
    name: 'gives it to who resolved last',
    agentId: 'bob',
    stories: [[...once, reopened(20), solved('bob', 60)], once],
    value: 1,
    n: 1,
  },
]);
checkMetric('tickets-per-agent-day', [
  {
    name: 'is a mean over people and days',
    stories: [once, once, [opened(0), solved('bob', 5)], [opened(0), solved('ann', days(1))]],
    value: 4 / 3,
    n: 3,
  },
  { name: 'knows nothing when nobody resolved', stories: [[opened(0)]], value: null, n: 0 },
]);
checkMetric('ticket-backlog', [
  {
    name: 'is what is open at the end',
    to: 30,
    stories: [[opened(0)], once, [opened(40)], [opened(0), solved('ann', 50)]],
    value: 2,
    n: 2,
  },
  {
    name: 'knows a ticket that was open between two resolutions',
    to: 30,
    stories: [[...once, reopened(20), solved('ann', 60)]],
    value: 1,
  },
  {
    name: 'can be what is older than a day',
    variant: 'older-than-a-day',
    to: days(2),
    stories: [[opened(0)], [opened(days(1) + 10)]],
    value: 1,
    n: 1,
  },
  { name: 'can be an age', variant: 'age', to: 30, stories: [[opened(0)], [opened(10)]], value: minutes(25) - 1 },
]);
checkMetric('opened-vs-resolved', [
  { name: 'is resolved per opened', stories: [once, [opened(0)]], value: 0.5, n: 3 },
  {
    name: 'can be the change of the backlog',
    variant: 'net-change',
    stories: [once, [opened(0)], [opened(0)]],
    value: 2,
    n: 4,
  },
]);
