import { checkMetric } from '../../../builders/metric-table.ts';
import { answers, assigned, opened, reopened, replies, solved } from '../../../builders/ticket-story.ts';

const once = [opened(0), replies('ann', 10), solved('ann', 12)];

const rated = (value: number, scale?: readonly [number, number]) => [...once, answers('csat', value, 30, scale)];

checkMetric('csat', [
  { name: 'takes the top two of five', stories: [1, 2, 3, 4, 5].map((value) => rated(value)), value: 0.4 },
  { name: 'takes thumbs up', stories: [rated(1, [0, 1]), rated(0, [0, 1])], value: 0.5 },
  { name: 'takes 6 and 7 of seven', stories: [4, 5, 6, 7].map((value) => rated(value, [1, 7])), value: 0.5 },
  {
    name: 'can be a mean of 1–5, stretched from another scale',
    variant: 'mean-of-5',
    stories: [rated(3), rated(10, [0, 10])],
    value: 4,
  },
  { name: 'by thumbs takes what is above the middle', variant: 'thumbs', stories: [rated(3), rated(4)], value: 0.5 },
  { name: 'does not count tickets without an answer', stories: [once, rated(5)], value: 1, n: 1 },
  { name: 'credits who resolved the ticket', agentId: 'ann', stories: [rated(5)], value: 1 },
  {
    name: 'can credit the assignee at the answer (Chatwoot)',
    variant: 'assignee-at-answer',
    agentId: 'cid',
    stories: [[...once, assigned('cid', 20), answers('csat', 2, 30)]],
    value: 0,
  },
  {
    name: 'can credit who replied last (HappyFox)',
    variant: 'last-replier',
    agentId: 'ann',
    stories: [[opened(0), replies('ann', 5), solved('bob', 9), answers('csat', 5, 30)]],
    value: 1,
  },
]);

const recommends = (value: number) => [...once, answers('nps', value, 30, [0, 10])];
checkMetric('nps', [
  { name: 'is promoters minus detractors', stories: [10, 9, 8, 7, 6, 0].map(recommends), value: 0 },
  { name: 'takes 6 for a detractor', stories: [recommends(6)], value: -100 },
  { name: 'can leave 6 between', variant: 'six-is-passive', stories: [recommends(6), recommends(9)], value: 50 },
]);

checkMetric('ces', [
  {
    name: 'is a mean on 1–7',
    stories: [
      [...once, answers('ces', 5, 30, [1, 5])],
      [...once, answers('ces', 4, 30, [1, 7])],
    ],
    value: 5.5,
  },
  {
    name: 'can be a mean on 1–5',
    variant: 'scale-of-5',
    stories: [[...once, answers('ces', 7, 30, [1, 7])]],
    value: 5,
  },
]);

const complaint = { category: 'Complaint' };
checkMetric('complaints-received', [
  {
    name: 'counts the category and the tag',
    stories: [[opened(0, complaint)], [opened(0, { tags: ['complaints'] })], [opened(0)]],
    value: 2,
    n: 2,
  },
]);
checkMetric('complaints-resolved', [
  {
    name: 'is the share resolved within the period',
    to: 20,
    stories: [
      [opened(0, complaint), solved('ann', 10)],
      [opened(0, complaint), solved('ann', 30)],
    ],
    value: 0.5,
  },
  {
    name: 'does not change when the customer comes back after the period',
    to: 20,
    stories: [[opened(0, complaint), solved('ann', 10), reopened(30)]],
    value: 1,
  },
  {
    name: 'counts for who had resolved it at the end of the period',
    to: 20,
    agentId: 'ann',
    stories: [[opened(0, complaint), solved('ann', 10), reopened(30), solved('bob', 40)]],
    value: 1,
  },
  {
    name: 'is not resolved that came back within the period',
    to: 20,
    stories: [[opened(0, complaint), solved('ann', 10), reopened(15), solved('ann', 40)]],
    value: 0,
  },
  {
    name: 'can be a number',
    variant: 'number',
    stories: [[opened(0, complaint), solved('ann', 10)], [opened(0, complaint)]],
    value: 1,
    n: 1,
  },
]);

checkMetric('csat', [
  {
    name: 'goes, as Zendesk counts, to who has the ticket now',
    variant: 'good-and-bad',
    agentId: 'bob',
    stories: [[opened(0), assigned('ann', 1), solved('ann', 5), answers('csat', 5, 9), assigned('bob', 20)]],
    value: 1,
  },
  {
    name: 'goes, as Chatwoot counts, to who had the ticket when the customer answered',
    variant: 'assignee-at-answer',
    agentId: 'ann',
    stories: [[opened(0), assigned('ann', 1), solved('ann', 5), answers('csat', 5, 9), assigned('bob', 20)]],
    value: 1,
  },
]);
