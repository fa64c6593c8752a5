import { checkMetric } from '../../../builders/metric-table.ts';
import {
  assigned,
  autoReplies,
  becomes,
  customerWrites,
  deleted,
  mergedInto,
  notes,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
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
    name: 'can count from assignment to who answers first',
    variant: 'from-assignment',
    stories: [[opened(0), assigned('bob', 5), assigned('ann', 20), replies('ann', 50)]],
    value: minutes(30),
  },
  {
    name: 'counts from the last assignment to that person before the answer, without time on hold and closed',
    variant: 'from-assignment',
    stories: [
      [
        opened(0),
        assigned('ann', 5),
        assigned('bob', 10),
        assigned('ann', 20),
        becomes('on-hold', 'ann', 30),
        becomes('open', 'ann', 36),
        becomes('pending', 'ann', 40),
        replies('ann', 50),
        assigned('bob', 55),
        assigned('ann', 60),
      ],
    ],
    value: minutes(24),
  },
  {
    name: 'leaves out, from assignment, an answer by somebody whose ticket it never was',
    variant: 'from-assignment',
    stories: [[opened(0), assigned('bob', 5), replies('ann', 50)]],
    value: null,
    n: 0,
  },
  {
    name: 'can be answered by the second comment where an agent opened the ticket with one',
    variant: 'second-comment',
    stories: [[openedBy('ann', 0), replies('ann', 0), replies('bob', 45)]],
    agentId: 'bob',
    value: minutes(45),
  },
  {
    name: 'is answered by the first comment where a customer opened the ticket',
    variant: 'second-comment',
    stories: [[opened(0), replies('ann', 20), replies('bob', 45)]],
    value: minutes(20),
  },
  {
    name: 'is not answered while only the opening comment of an agent is there',
    variant: 'second-comment',
    stories: [[openedBy('ann', 0), replies('ann', 0)]],
    value: null,
    n: 0,
  },
  {
    name: 'can count from the bot’s hand-over',
    variant: 'from-hand-over',
    stories: [[opened(0), becomes('solved', null, 5), reopened(60), replies('ann', 70)]],
    value: minutes(10),
  },
  {
    name: 'counts from creation where there was no hand-over',
    variant: 'from-hand-over',
    stories: [[opened(0), replies('ann', 70)]],
    value: minutes(70),
  },
  {
    name: 'can leave out waiting for the customer',
    variant: 'without-pending',
    stories: [[opened(0), becomes('pending', 'ann', 10), becomes('open', null, 40), replies('ann', 50)]],
    value: minutes(20),
  },
  {
    name: 'can leave out time in which it was resolved',
    variant: 'without-closed',
    stories: [
      [opened(0), becomes('closed', null, 10), reopened(40), becomes('on-hold', 'ann', 45), replies('ann', 50)],
    ],
    value: minutes(20),
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
    name: 'can be the gaps between answers, whether the customer wrote or not',
    variant: 'between-answers',
    stories: [[openedBy('ann', 0), replies('ann', 0), replies('ann', 10), customerWrites(20), replies('bob', 50)]],
    value: minutes(25),
    n: 2,
  },
  {
    name: 'has no gap after a single answer',
    variant: 'between-answers',
    stories: [[opened(0), replies('ann', 10)]],
    value: null,
    n: 0,
  },
  {
    name: 'can be the longest wait of each ticket, for who ended it',
    variant: 'longest-wait',
    agentId: 'bob',
    stories: [
      [opened(0), replies('ann', 10), customerWrites(20), replies('bob', 50), customerWrites(60), replies('ann', 65)],
      [opened(0)],
    ],
    value: minutes(30),
    n: 1,
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
