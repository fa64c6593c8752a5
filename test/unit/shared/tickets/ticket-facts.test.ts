import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { describe, expect, test } from 'vitest';
import {
  ann,
  assigned,
  at,
  becomes,
  bob,
  bot,
  changed,
  created,
  customer,
  foldStory,
  grouped,
  happens,
  HOUR,
  message,
  system,
  tell,
  type StoryStep,
} from './story.ts';

const factsOf = (...steps: readonly StoryStep[]) => foldStory([], tell(...steps)).facts;
const auto = { automatic: true } as const;
const note = { visibility: 'internal' } as const;

describe('the facts of a ticket', () => {
  const rows: readonly { name: string; story: readonly StoryStep[]; facts: Partial<TicketFacts> }[] = [
    {
      name: 'begin with creation',
      story: [
        created('09:00', {
          assigneeId: 'ann',
          groupId: 'tier-1',
          attributes: { priority: 'P2', channel: 'mail', tags: ['a'] },
        }),
      ],
      facts: {
        openedAt: at('09:00'),
        inquiryAt: at('09:00'),
        waitingSince: at('09:00'),
        assigneeId: 'ann',
        groupId: 'tier-1',
        priority: 'P2',
        channel: 'mail',
        tags: ['a'],
        firstAssignedAt: at('09:00'),
        workStartedAt: at('09:00'),
        status: 'open',
      },
    },
    {
      name: 'count the customer’s messages after the one that opened it',
      story: [
        created('09:00'),
        message('09:00', customer),
        message('10:00', customer),
        message('11:00', customer, auto),
      ],
      facts: { firstCustomerMessageAt: at('09:00'), customerReplies: 1, waitingSince: at('09:00') },
    },
    {
      name: 'know the first human answer and who gave it',
      story: [
        created('09:00'),
        message('09:05', bot),
        message('09:10', ann, auto),
        message('09:20', ann, note),
        message('09:30', ann),
        message('10:00', bob),
      ],
      facts: {
        firstHumanReplyAt: at('09:30'),
        firstHumanReplyBy: 'ann',
        lastHumanReplyBy: 'bob',
        humanReplies: 2,
        participants: ['ann', 'bob'],
        waitingSince: null,
      },
    },
    {
      name: 'list every answered wait',
      story: [
        created('09:00'),
        message('09:30', ann),
        message('10:00', customer),
        message('10:10', customer),
        message('11:00', bob),
      ],
      facts: {
        responses: [
          { waitingSince: at('09:00'), answeredAt: at('09:30'), answeredBy: 'ann' },
          { waitingSince: at('10:00'), answeredAt: at('11:00'), answeredBy: 'bob' },
        ],
      },
    },
    {
      name: 'do not count the opening message of an agent-started ticket as an answer',
      story: [
        created('09:00', { actor: ann }),
        message('09:00', ann),
        message('10:00', customer),
        message('10:30', ann),
      ],
      facts: { inquiryAt: at('10:00'), firstHumanReplyAt: at('10:30'), humanReplies: 1, customerReplies: 1 },
    },
    {
      name: 'know who resolved it, and when first',
      story: [
        created('09:00'),
        becomes('10:00', 'solved'),
        becomes('11:00', 'open', system),
        becomes('12:00', 'solved', bob),
      ],
      facts: {
        firstResolvedAt: at('10:00'),
        resolvedAt: at('12:00'),
        resolvedBy: 'bob',
        reopens: 1,
        lastReopenedAt: at('11:00'),
      },
    },
    {
      name: 'credit the assignee when a rule resolves it',
      story: [created('09:00', { assigneeId: 'ann' }), becomes('10:00', 'solved', system)],
      facts: { resolvedBy: 'ann' },
    },
    {
      name: 'are unresolved again after a reopening',
      story: [created('09:00'), becomes('10:00', 'solved'), becomes('11:00', 'open')],
      facts: { resolvedAt: null, resolvedBy: null, firstResolvedAt: at('10:00') },
    },
    {
      name: 'do not call closing after solving a resolution',
      story: [created('09:00'), becomes('10:00', 'solved'), becomes('15:00', 'closed')],
      facts: { resolvedAt: at('10:00'), reopens: 0 },
    },
    {
      name: 'sum up the time in each status',
      story: [
        created('09:00', { status: 'new' }),
        becomes('10:00', 'open'),
        becomes('12:00', 'pending'),
        becomes('15:00', 'open'),
      ],
      facts: { statusMs: { new: HOUR, open: 2 * HOUR, pending: 3 * HOUR, 'on-hold': 0, solved: 0, closed: 0 } },
    },
    {
      name: 'count hand-overs between persons',
      story: [
        created('09:00'),
        assigned('09:10', 'ann'),
        assigned('09:20', 'bob'),
        assigned('09:30', null),
        assigned('09:40', 'ann'),
      ],
      facts: { reassignments: 1, firstAssignedAt: at('09:10'), assigneeId: 'ann' },
    },
    {
      name: 'take changed attributes, and empty ones',
      story: [
        created('09:00', { attributes: { priority: 'P2', category: 'billing' } }),
        changed('10:00', { priority: null, product: 'X' }),
      ],
      facts: { priority: null, category: 'billing', product: 'X' },
    },
    {
      name: 'remember merging',
      story: [created('09:00'), happens('10:00', { type: 'ticket.merged', intoTicketId: 'T2' })],
      facts: { mergedInto: 'T2' },
    },
    {
      name: 'forget deletion after restoring',
      story: [
        created('09:00'),
        happens('10:00', { type: 'ticket.deleted' }),
        happens('11:00', { type: 'ticket.restored' }),
      ],
      facts: { deletedAt: null },
    },
    {
      name: 'are made of a history without its beginning',
      story: [message('09:30', ann), becomes('10:00', 'solved')],
      facts: { openedAt: at('09:30'), inquiryAt: null, resolvedAt: at('10:00') },
    },
    {
      name: 'keep what an event had told just before creation',
      story: [
        changed('08:59', { priority: 'P1' }),
        assigned('08:59', 'bob'),
        grouped('08:59', 'tier-2'),
        becomes('08:59', 'pending'),
        created('09:00', {
          status: 'new',
          assigneeId: 'ann',
          groupId: 'tier-1',
          attributes: { priority: 'P3', subject: 'Help' },
        }),
      ],
      facts: {
        openedAt: at('09:00'),
        priority: 'P1',
        subject: 'Help',
        assigneeId: 'bob',
        groupId: 'tier-2',
        status: 'pending',
      },
    },
  ];
  test.each(rows)('$name', ({ story, facts }) => {
    expect(factsOf(...story)).toMatchObject(facts);
  });
});
