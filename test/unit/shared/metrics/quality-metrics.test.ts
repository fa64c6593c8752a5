import { checkMetric } from '../../../builders/metric-table.ts';
import {
  assigned,
  customerWrites,
  deleted,
  escalated,
  notes,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
} from '../../../builders/ticket-story.ts';

const once = [opened(0), replies('ann', 10), solved('ann', 12)];
const days = (count: number) => count * 1440;

checkMetric('first-contact-resolution', [
  { name: 'is a ticket that one answer settled', stories: [once], value: 1 },
  { name: 'is not a ticket that was solved without an answer', stories: [[opened(0), solved('ann', 5)]], value: 0 },
  {
    name: 'is not a ticket with a follow-up by the customer',
    stories: [[opened(0), replies('ann', 10), customerWrites(15), solved('ann', 20)]],
    value: 0,
  },
  {
    name: 'is not a ticket with a second answer',
    stories: [[opened(0), replies('ann', 10), replies('ann', 15), solved('ann', 20)]],
    value: 0,
  },
  {
    name: 'is not an escalated ticket',
    stories: [[opened(0), escalated('ann', 5), replies('bob', 10), solved('bob', 20)]],
    value: 0,
  },
  {
    name: 'is a ticket to which the customer added something before the only answer',
    stories: [[opened(0), customerWrites(0), customerWrites(3), replies('ann', 10), solved('ann', 20)]],
    value: 1,
  },
  {
    name: 'leaves out what an agent sent without a question by the customer',
    stories: [once, [openedBy('ann', 0), replies('ann', 0), solved('ann', 5)]],
    value: 1,
    n: 1,
  },
  {
    name: 'leaves out a deleted ticket in which nobody asked',
    stories: [[openedBy('ann', 0), solved('ann', 5), deleted(9)]],
    value: null,
    n: 0,
  },
  { name: 'is not a reopened ticket', stories: [[...once, reopened(20), solved('ann', 25)]], value: 0 },
  { name: 'does not look at unresolved tickets', stories: [once, [opened(0), replies('ann', 3)]], value: 1, n: 1 },
  {
    name: 'can look at all tickets',
    variant: 'of-all-tickets',
    stories: [once, [opened(0), replies('ann', 3)]],
    value: 0.5,
  },
  {
    name: 'by one human reply forgives a reopening',
    variant: 'one-human-reply',
    stories: [[...once, reopened(20), solved('ann', 25)]],
    value: 1,
  },
  {
    name: 'by at most one reply takes a ticket without any (Zendesk one-touch)',
    variant: 'at-most-one-reply',
    stories: [[opened(0), solved('ann', 5)]],
    value: 1,
  },
  {
    name: 'by no customer reply forgives ten answers (Freshservice)',
    variant: 'no-customer-reply',
    stories: [[opened(0), replies('ann', 1), replies('bob', 2), replies('ann', 3), solved('ann', 5)]],
    value: 1,
  },
  {
    name: 'by one teammate forgives many messages (Intercom)',
    variant: 'one-teammate',
    stories: [[opened(0), replies('ann', 1), customerWrites(2), replies('ann', 3), solved('ann', 5)]],
    value: 1,
  },
  {
    name: 'by one teammate fails on a colleague’s note (Intercom)',
    variant: 'one-teammate',
    stories: [[opened(0), notes('bob', 1), replies('ann', 3), solved('ann', 5)]],
    value: 0,
  },
  {
    name: 'by single interaction fails on a second message',
    variant: 'single-interaction',
    stories: [[opened(0), replies('ann', 1), customerWrites(2), solved('ann', 5)]],
    value: 0,
  },
]);

checkMetric('escalation-rate', [
  {
    name: 'counts a ticket escalated twice once',
    stories: [[opened(0), escalated('ann', 5), escalated('bob', 9, 3)], [opened(0)]],
    value: 0.5,
  },
]);
checkMetric('escalation-rate', [
  {
    name: 'is that of the agent who escalated, not of who got the ticket',
    agentId: 'ann',
    stories: [
      [opened(0), assigned('ann', 1), escalated('ann', 5), assigned('tina', 6)],
      [opened(0), assigned('ann', 1)],
    ],
    value: 0.5,
  },
  {
    name: 'does not hold escalations against who got the tickets',
    agentId: 'tina',
    stories: [
      [opened(0), assigned('ann', 1), escalated('ann', 5), assigned('tina', 6)],
      [opened(0), assigned('tina', 1)],
    ],
    value: 0,
    n: 1,
  },
]);
checkMetric('tier2-rate', [
  {
    name: 'counts every higher tier',
    stories: [[opened(0), escalated('ann', 5, 3)], [opened(0), escalated('ann', 5, 2)], [opened(0)], [opened(0)]],
    value: 0.5,
  },
]);
checkMetric('tier3-rate', [
  {
    name: 'counts tier 3',
    stories: [
      [opened(0), escalated('ann', 5, 3)],
      [opened(0), escalated('ann', 5, 2)],
    ],
    value: 0.5,
  },
]);
checkMetric('tier3-rate', [
  {
    name: 'is that of who escalated to tier 3, not of who escalated to tier 2',
    agentId: 'tina',
    stories: [[opened(0), assigned('ann', 1), escalated('ann', 5), assigned('tina', 6), escalated('tina', 9, 3)]],
    value: 1,
  },
]);
checkMetric('reopen-rate', [
  {
    name: 'is that of who resolved it first, whoever resolves it later',
    agentId: 'ann',
    stories: [[...once, reopened(20), solved('bob', 25)], once],
    value: 0.5,
  },
  {
    name: 'looks, within a week, at the first time it came back',
    variant: 'within-a-week',
    stories: [[...once, reopened(days(2)), solved('ann', days(3)), reopened(days(20))]],
    value: 1,
  },
  { name: 'is reopened per resolved', stories: [[...once, reopened(20)], once, [opened(0)]], value: 0.5, n: 2 },
  {
    name: 'can look at a week only',
    variant: 'within-a-week',
    stories: [
      [...once, reopened(days(8))],
      [...once, reopened(days(6))],
    ],
    value: 0.5,
  },
  {
    name: 'does not judge a resolution that is younger than the week',
    variant: 'within-a-week',
    to: days(3),
    stories: [once],
    value: null,
    n: 0,
  },
]);
