import { minutes, once, statusStory } from '../../../builders/handled-tickets.ts';
import { checkMetric } from '../../../builders/metric-table.ts';
import { answers, assigned, becomes, opened, reopened, solved, works } from '../../../builders/ticket-story.ts';

checkMetric('requester-wait-time', [
  { name: 'is new, open and on hold', stories: [statusStory], value: minutes(60) },
  {
    name: 'does not count what follows the resolution',
    stories: [[...statusStory, answers('csat', 5, 500)]],
    value: minutes(60),
  },
  {
    name: 'counts a reopened ticket’s further time, but not the time solved',
    stories: [[...statusStory, reopened(120), solved('ann', 130)]],
    value: minutes(70),
  },
  { name: 'can leave out time on hold', variant: 'without-hold', stories: [statusStory], value: minutes(30) },
  { name: 'is not known before the resolution', stories: [[opened(0), becomes('open', 'ann', 10)]], value: null, n: 0 },
]);

checkMetric('agent-work-time', [
  { name: 'is new and open', stories: [statusStory], value: minutes(30) },
  {
    name: 'can be open and assigned to a person',
    variant: 'assigned',
    stories: [
      [
        opened(0),
        becomes('open', 'ann', 10),
        assigned('ann', 20),
        assigned(null, 30),
        assigned('bob', 50),
        solved('bob', 60),
      ],
    ],
    value: minutes(20),
  },
]);

checkMetric('average-handle-time', [
  {
    name: 'adds up the logged work of a resolved ticket',
    stories: [[opened(0), works('ann', 5, 3), works('bob', 9, 5), solved('ann', 12)]],
    value: minutes(8),
  },
  {
    name: 'can be what each person worked, for that person',
    variant: 'own-work',
    agentId: 'bob',
    stories: [[opened(0), works('ann', 5, 30), works('bob', 9, 5), works('bob', 10, 2), solved('ann', 12)]],
    value: minutes(7),
    n: 1,
  },
  {
    name: 'leaves out own work on tickets that are open, and tickets without any',
    variant: 'own-work',
    stories: [once, [opened(0), works('ann', 5, 30)]],
    value: null,
    n: 0,
  },
  {
    name: 'leaves out tickets without logged work',
    stories: [once, [opened(0), works('ann', 5, 6), solved('ann', 12)]],
    value: minutes(6),
    n: 1,
  },
]);
