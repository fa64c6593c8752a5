import { minutes, once, statusStory } from '../../../builders/handled-tickets.ts';
import { checkMetric } from '../../../builders/metric-table.ts';
import { assigned, becomes, knownAs, opened, reopened, replies, solved } from '../../../builders/ticket-story.ts';

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
  {
    name: 'is credited, at the first resolution, to who resolved it first',
    variant: 'first-resolution',
    agentId: 'ann',
    stories: [[...once, reopened(20), solved('bob', 60)]],
    value: minutes(12),
  },
  {
    name: 'can count every resolution, for who held the ticket then',
    variant: 'every-resolution',
    agentId: 'bob',
    stories: [[opened(0), assigned('bob', 5), solved('ann', 12), reopened(20), assigned('cid', 30), solved('ann', 60)]],
    value: minutes(12),
    n: 1,
  },
  {
    name: 'counts every resolution once',
    variant: 'every-resolution',
    stories: [[...once, reopened(20), solved('bob', 60)], [opened(0)]],
    value: minutes(36),
    n: 2,
  },
  {
    name: 'can leave out waiting up to the first resolution',
    variant: 'first-without-pending',
    agentId: 'ann',
    stories: [
      [opened(0), becomes('pending', 'ann', 10), becomes('open', null, 30), ...[solved('ann', 45)], reopened(50)],
    ],
    value: minutes(25),
  },
  ...(
    [
      ['without-waiting', 40],
      ['without-hold', 80],
      ['customer-wait', 40],
      ['on-hold', 30],
    ] as const
  ).map(([variant, length]) => ({
    name: `can be the time in some statuses (${variant})`,
    variant,
    stories: [[...statusStory, reopened(120), solved('ann', 130)]],
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

checkMetric('known-issue-resolution-time', [
  {
    name: 'looks at tickets tied to a known issue only',
    stories: [once, [opened(0), knownAs('KI-1', 5), solved('ann', 40)]],
    value: minutes(40),
    n: 1,
  },
]);
