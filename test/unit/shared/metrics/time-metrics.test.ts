import { checkMetric } from '../../../builders/metric-table.ts';
import {
  assigned,
  autoReplies,
  becomes,
  customerWrites,
  deleted,
  knownAs,
  mergedInto,
  notes,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
  works,
} from '../../../builders/ticket-story.ts';

const once = [opened(0), replies('ann', 10), solved('ann', 12)];
const minutes = (count: number) => count * 60_000;

checkMetric('first-response-time', [
  {
    name: 'counts from the inquiry to the first answer by a person',
    stories: [[opened(0), replies('ann', 30), replies('ann', 90)]],
    value: minutes(30),
  },
  {
    name: 'never counts an automatic reply',
    stories: [[opened(0), autoReplies(1), replies('ann', 30)]],
    value: minutes(30),
  },
  {
    name: 'never counts an internal note',
    stories: [[opened(0), notes('ann', 5), replies('ann', 30)]],
    value: minutes(30),
  },
  {
    name: 'leaves out a ticket that nobody answered',
    stories: [[opened(0)], [opened(0), replies('ann', 20)]],
    value: minutes(20),
    n: 1,
  },
  {
    name: 'begins with the customer’s question when an agent opened the ticket',
    stories: [[openedBy('ann', 0), replies('ann', 1), customerWrites(60), replies('ann', 75)]],
    value: minutes(15),
  },
  {
    name: 'is credited to who answered first, not to who solved',
    agentId: 'ann',
    stories: [
      [opened(0), replies('ann', 10), solved('bob', 50)],
      [opened(0), replies('bob', 40)],
    ],
    value: minutes(10),
    n: 1,
  },
  {
    name: 'belongs to the period of the answer',
    from: 20,
    to: 40,
    stories: [
      [opened(0), replies('ann', 10)],
      [opened(0), replies('ann', 30)],
    ],
    value: minutes(30),
    n: 1,
  },
  {
    name: 'does not belong to a period that ends at the answer',
    from: 0,
    to: 30,
    stories: [[opened(0), replies('ann', 30)]],
    value: null,
    n: 0,
  },
  {
    name: 'leaves out deleted and merged tickets',
    stories: [[...once, deleted(20)], [...once, mergedInto('other', 20)], once],
    value: minutes(10),
    n: 1,
  },
  {
    name: 'can count from assignment',
    variant: 'from-assignment',
    stories: [[opened(0), assigned('ann', 20), replies('ann', 50)]],
    value: minutes(30),
  },
  {
    name: 'can count from creation',
    variant: 'from-creation',
    stories: [[openedBy('ann', 0), customerWrites(60), replies('ann', 75)]],
    value: minutes(75),
  },
  {
    name: 'can count from the first message',
    variant: 'from-first-message',
    stories: [[opened(0), customerWrites(5), replies('ann', 75)]],
    value: minutes(70),
  },
]);

checkMetric('average-response-time', [
  {
    name: 'is the mean of the waits of a ticket',
    stories: [[opened(0), replies('ann', 10), customerWrites(20), customerWrites(25), replies('ann', 50)]],
    value: minutes(20),
  },
  {
    name: 'is credited to who gave most answers',
    agentId: 'bob',
    stories: [
      [opened(0), replies('ann', 10), customerWrites(20), replies('bob', 30), customerWrites(40), replies('bob', 50)],
    ],
    value: minutes(10),
  },
  { name: 'knows nothing before an answer', stories: [[opened(0)]], value: null, n: 0 },
]);

checkMetric('next-reply-time', [
  {
    name: 'counts each later wait from the oldest unanswered message',
    stories: [
      [
        opened(0),
        replies('ann', 10),
        customerWrites(20),
        customerWrites(25),
        replies('ann', 50),
        customerWrites(60),
        replies('bob', 70),
      ],
    ],
    value: minutes(20),
    n: 2,
  },
  {
    name: 'can count the first answer too',
    variant: 'every-reply',
    stories: [[opened(0), replies('ann', 10), customerWrites(20), replies('ann', 50)]],
    value: minutes(20),
    n: 2,
  },
  {
    name: 'gives each answer to who gave it',
    agentId: 'bob',
    stories: [
      [opened(0), replies('ann', 10), customerWrites(20), replies('ann', 50), customerWrites(60), replies('bob', 65)],
    ],
    value: minutes(5),
    n: 1,
  },
]);

checkMetric('resolution-time', [
  { name: 'runs from creation to the resolution', stories: [once], value: minutes(12) },
  {
    name: 'runs to the last resolution after a reopening',
    stories: [[...once, reopened(20), solved('bob', 60)]],
    value: minutes(60),
  },
  { name: 'leaves out what is open again', stories: [[...once, reopened(20)]], value: null, n: 0 },
  {
    name: 'can stop at the first resolution',
    variant: 'first-resolution',
    stories: [[...once, reopened(20)]],
    value: minutes(12),
  },
  ...(
    [
      ['without-waiting', 60],
      ['agent-work', 30],
      ['customer-wait', 40],
      ['on-hold', 30],
    ] as const
  ).map(([variant, length]) => ({
    name: `can be the time in some statuses (${variant})`,
    variant,
    stories: [
      [
        opened(0),
        becomes('open', 'ann', 10),
        becomes('pending', 'ann', 30),
        becomes('on-hold', 'ann', 70),
        solved('ann', 100),
      ],
    ],
    value: minutes(length),
  })),
]);

checkMetric('average-resolution-time', [
  {
    name: 'begins when somebody starts to work',
    stories: [[opened(0), assigned('ann', 60), replies('ann', 70), solved('ann', 90)]],
    value: minutes(30),
  },
  { name: 'leaves out what nobody worked on', stories: [[opened(0), becomes('solved', null, 10)]], value: null, n: 0 },
]);

checkMetric('average-handle-time', [
  {
    name: 'adds up the logged work of a resolved ticket',
    stories: [[opened(0), works('ann', 5, 3), works('bob', 9, 5), solved('ann', 12)]],
    value: minutes(8),
  },
  {
    name: 'leaves out tickets without logged work',
    stories: [once, [opened(0), works('ann', 5, 6), solved('ann', 12)]],
    value: minutes(6),
    n: 1,
  },
]);

checkMetric('known-issue-resolution-time', [
  {
    name: 'looks at tickets tied to a known issue only',
    stories: [once, [opened(0), knownAs('KI-1', 5), solved('ann', 40)]],
    value: minutes(40),
    n: 1,
  },
]);
