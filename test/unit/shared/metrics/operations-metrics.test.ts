import { event } from '../../../builders/business-event.ts';
import { checkDataMetric } from '../../../builders/metric-table.ts';
import { deleted, minute, opened, replies, solved } from '../../../builders/ticket-story.ts';

const minutes = (count: number) => count * 60_000;
const solvedByAnn = [opened(0), replies('ann', 10), solved('ann', 12)];

const visit = (own: { resolved?: boolean | null; contacted?: boolean; soughtContact?: boolean }) =>
  event('self-service.ended', 0, { sessionId: 's', ...own });
checkDataMetric('kb-views', [
  {
    name: 'counts views',
    events: [event('article.viewed', 0, { articleId: 'a' }), event('article.viewed', 1, { articleId: 'a' })],
    value: 2,
    n: 2,
  },
  { name: 'is not zero but unknown when no view ever came', events: [], value: null, n: 0 },
]);
checkDataMetric('self-service-resolution-rate', [
  {
    name: 'is ended without a ticket and not called unsolved',
    events: [visit({}), visit({ resolved: true }), visit({ resolved: false }), visit({ contacted: true })],
    value: 0.5,
    n: 4,
  },
  {
    name: 'can ask the customer only',
    variant: 'confirmed',
    events: [visit({}), visit({ resolved: true }), visit({ resolved: false })],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('chatbot-containment', [
  {
    name: 'is without a person',
    events: [
      event('chatbot.ended', 0),
      event('chatbot.ended', 0, { handedOver: true }),
      event('chatbot.ended', 0, { abandoned: true }),
    ],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('deflection', [
  {
    name: 'looks at visits that sought contact',
    events: [visit({ soughtContact: true }), visit({ soughtContact: true, contacted: true }), visit({})],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('article-effectiveness', [
  {
    name: 'is a mean on 1–5',
    events: [
      event('article.rated', 0, { value: 3, scaleMin: 1, scaleMax: 5 }),
      event('article.rated', 0, { value: 1, scaleMin: 0, scaleMax: 1 }),
    ],
    value: 4,
    n: 2,
  },
]);
checkDataMetric('search-success', [
  {
    name: 'is a result opened',
    events: [
      event('search.performed', 0, { results: 5, opened: true }),
      event('search.performed', 0, { results: 5, opened: false }),
    ],
    value: 0.5,
    n: 2,
  },
  {
    name: 'can be anything found',
    variant: 'with-results',
    events: [
      event('search.performed', 0, { results: 5, opened: false }),
      event('search.performed', 0, { results: 0, opened: false }),
    ],
    value: 0.5,
    n: 2,
  },
]);
const acted = (memberId: string, action: 'question' | 'answer') => event('community.acted', 0, { memberId, action });
checkDataMetric('community-engagement', [
  { name: 'counts what members do', events: [acted('a', 'question'), acted('b', 'answer')], value: 2, n: 2 },
  {
    name: 'can count answers',
    variant: 'answers',
    events: [acted('a', 'question'), acted('b', 'answer')],
    value: 1,
    n: 2,
  },
  {
    name: 'can be per active member',
    variant: 'actions-per-member',
    events: [acted('a', 'question'), acted('a', 'answer'), acted('b', 'answer')],
    value: 1.5,
    n: 2,
  },
]);

const span = (from: number, to: number) => ({ from: minute(from), to: minute(to) });
checkDataMetric('schedule-adherence', [
  {
    name: 'is planned time kept',
    events: [
      event('shift.scheduled', 0, { shiftId: 's', ...span(0, 100) }),
      event('shift.worked', 0, span(10, 60)),
      event('shift.worked', 0, span(60, 130)),
    ],
    value: 0.9,
    n: 1,
  },
  {
    name: 'does not take another activity for the planned one',
    events: [
      event('shift.scheduled', 0, { shiftId: 's', ...span(0, 100) }),
      event('shift.worked', 0, { activity: 'training', ...span(0, 100) }),
    ],
    value: 0,
    n: 1,
  },
  {
    name: 'follows the newest plan of a shift',
    events: [
      event('shift.scheduled', 1, { shiftId: 's', ...span(50, 100) }),
      event('shift.scheduled', 0, { shiftId: 's', ...span(0, 100) }),
      event('shift.worked', 0, span(50, 100)),
    ],
    value: 1,
    n: 1,
  },
  {
    name: 'leaves out what was taken out of the plan, and what is not over',
    to: 150,
    events: [
      event('shift.scheduled', 0, { shiftId: 's', activity: 'off', ...span(0, 100) }),
      event('shift.scheduled', 0, { shiftId: 't', ...span(100, 200) }),
    ],
    value: null,
    n: 0,
  },
]);
const call = (waited: number, hold: number, answered = true) =>
  event('call.ended', 5, { waitedMs: minutes(waited), holdMs: minutes(hold), answered });
checkDataMetric('customer-hold-time', [
  { name: 'is waiting before and during the call', events: [call(2, 1), call(1, 0)], value: minutes(2), n: 2 },
  {
    name: 'can be before the answer',
    variant: 'before-answer',
    events: [call(2, 1), call(6, 0, false)],
    value: minutes(4),
    n: 2,
  },
  {
    name: 'can be during the call',
    variant: 'during-call',
    events: [call(2, 1), call(6, 0, false)],
    value: minutes(1),
    n: 1,
  },
]);
checkDataMetric('event-response-time', [
  {
    name: 'looks at inquiries within event hours',
    stories: [solvedByAnn, [opened(100), replies('ann', 104)]],
    events: [event('event-hours.declared', 0, { name: 'Race', ...span(90, 200) })],
    value: minutes(4),
    n: 1,
  },
]);

const cost = (amount: number, from: number, to: number, currency = 'EUR') =>
  event('cost.recorded', 0, { kind: 'staff', amount, currency, ...span(from, to) });
checkDataMetric('cost-per-ticket', [
  {
    name: 'spreads a cost evenly over its time',
    to: 100,
    stories: [[opened(0)], [opened(50)]],
    events: [cost(400, 0, 200)],
    value: 100,
    n: 3,
  },
  {
    name: 'leaves out another currency',
    to: 100,
    stories: [[opened(0)]],
    events: [cost(400, 0, 100), cost(10, 0, 100, 'USD')],
    value: 400,
    n: 2,
  },
]);
checkDataMetric('cost-per-ticket', [
  {
    name: 'leaves out costs outside the period',
    from: 0,
    to: 100,
    stories: [[opened(0)]],
    events: [cost(70, 0, 100), cost(900, 100, 200), cost(900, -50, 0), cost(900, 50, 50)],
    value: 70,
    n: 2,
  },
  {
    name: 'adds up costs of one currency, the larger one',
    to: 100,
    stories: [[opened(0)]],
    events: [cost(60, 0, 100, 'USD'), cost(50, 0, 100), cost(20, 0, 100)],
    value: 70,
    n: 3,
  },
  {
    name: 'takes the first currency by name on a tie',
    to: 100,
    stories: [[opened(0)], [opened(0), deleted(5)]],
    events: [cost(60, 0, 100, 'USD'), cost(60, 0, 100, 'EUR'), cost(30, 0, 100, 'USD'), cost(30, 0, 100, 'EUR')],
    value: 90,
    n: 3,
  },
]);
checkDataMetric('cost-per-resolution', [
  {
    name: 'divides by resolved tickets',
    to: 100,
    stories: [[opened(0)], solvedByAnn],
    events: [cost(90, 0, 100)],
    value: 90,
    n: 2,
  },
  {
    name: 'cannot be divided by nothing',
    to: 100,
    stories: [[opened(0)]],
    events: [cost(90, 0, 100)],
    value: null,
    n: 1,
  },
]);

checkDataMetric('data-accuracy', [
  {
    name: 'is agreement per audited value',
    events: [event('value.audited', 0, { agrees: true }), event('value.audited', 0, { agrees: false })],
    value: 0.5,
    n: 2,
  },
]);
checkDataMetric('data-completeness', [
  {
    name: 'is missing per expected field',
    events: [
      event('record.checked', 0, { fieldsExpected: 30, fieldsMissing: 3 }),
      event('record.checked', 0, { fieldsExpected: 10, fieldsMissing: 0 }),
    ],
    value: 0.075,
    n: 2,
  },
]);
const refreshed = (refreshClass: 'live' | 'daily', trueAt: number) =>
  event('data.refreshed', 10, { refreshClass, trueAt: minute(trueAt), allowedMs: minutes(5) });
checkDataMetric('data-timeliness', [
  { name: 'is shown within the allowed time', events: [refreshed('live', 5), refreshed('daily', 4)], value: 0.5, n: 2 },
  { name: 'can be one class', variant: 'live', events: [refreshed('live', 5), refreshed('daily', 4)], value: 1, n: 1 },
]);

checkDataMetric('channel-share', [
  {
    name: 'is self-service among all contacts',
    stories: [[opened(0, { channel: 'E-Mail' })], [opened(0, { channel: 'phone' })]],
    events: [visit({}), visit({ contacted: true })],
    value: 1 / 3,
    n: 3,
  },
  {
    name: 'can be another channel',
    variant: 'email',
    stories: [[opened(0, { channel: 'E-Mail' })], [opened(0, { channel: 'phone' })]],
    events: [visit({})],
    value: 1 / 3,
    n: 3,
  },
]);
checkDataMetric('channel-preference', [
  {
    name: 'counts customers, not tickets',
    stories: [[opened(0, { channel: 'chat' })], [opened(5, { channel: 'email' })], [opened(6, { channel: 'chat' })]],
    events: [],
    value: 1,
    n: 1,
  },
]);
