import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { describe, expect, test } from 'vitest';
import {
  assigned,
  becomes,
  customerWrites,
  escalated,
  minute,
  notes,
  opened,
  openedBy,
  reopened,
  replies,
  solved,
  told,
  works,
  type Step,
} from '../../../builders/ticket-story.ts';

interface Row {
  readonly name: string;
  readonly story: readonly Step[];
  readonly facts: Partial<TicketFacts>;
}

const byBot =
  (status: 'open' | 'solved', at: number): Step =>
  (ticketId, order) => ({ ...becomes(status, null, at)(ticketId, order), actor: { kind: 'bot', personId: 'bot' } });
const escalatedByRule =
  (at: number, toTier: number | null): Step =>
  (ticketId, order) => ({
    ...escalated('ann', at)(ticketId, order),
    type: 'ticket.escalated',
    toTier,
    actor: { kind: 'system', personId: null },
  });

function checkFacts(rows: readonly Row[]): void {
  test.each(rows)('$name', ({ story, facts }) => {
    expect(told(story).facts).toMatchObject(facts);
  });
}

describe('who resolved a ticket', () => {
  checkFacts([
    {
      name: 'stays the agent who did it, whoever gets the ticket later',
      story: [opened(0), assigned('ann', 1), solved('ann', 10), assigned('bob', 20)],
      facts: { resolvedBy: 'ann', firstResolvedBy: 'ann', assigneeId: 'bob' },
    },
    {
      name: 'is the agent who acted, even while another holds the ticket',
      story: [opened(0), assigned('ann', 1), solved('bob', 10)],
      facts: { resolvedBy: 'bob' },
    },
    {
      name: 'is who holds the ticket when a rule resolves it',
      story: [opened(0), assigned('ann', 1), byBot('solved', 10)],
      facts: { resolvedBy: 'ann' },
    },
    {
      name: 'is who holds the ticket when an agent who asked for help closes it',
      story: [opened(0, { requesterId: 'eve' }), assigned('ann', 1), solved('eve', 10)],
      facts: { resolvedBy: 'ann' },
    },
    {
      name: 'is told apart for the first and the last resolution',
      story: [opened(0), solved('ann', 10), reopened(20), solved('bob', 30)],
      facts: {
        firstResolvedBy: 'ann',
        resolvedBy: 'bob',
        resolvedSpans: [
          { from: minute(10), to: minute(20), by: 'ann' },
          { from: minute(30), to: null, by: 'bob' },
        ],
      },
    },
    {
      name: 'is nobody any more while a reopened ticket is open, but the first resolution keeps its name',
      story: [opened(0), solved('ann', 10), reopened(20)],
      facts: {
        firstResolvedBy: 'ann',
        resolvedBy: null,
        resolvedSpans: [{ from: minute(10), to: minute(20), by: 'ann' }],
      },
    },
    {
      name: 'does not change when solved becomes closed',
      story: [opened(0), solved('ann', 10), becomes('closed', 'bob', 20)],
      facts: { resolvedBy: 'ann', resolvedSpans: [{ from: minute(10), to: null, by: 'ann' }] },
    },
  ]);
});

describe('who escalated a ticket', () => {
  checkFacts([
    {
      name: 'is the agent who did it, not the one who gets it',
      story: [opened(0), assigned('ann', 1), escalated('ann', 10), assigned('tina', 11)],
      facts: { firstEscalatedBy: 'ann', firstEscalatedAt: minute(10), escalations: 1, tier: 2 },
    },
    {
      name: 'is who holds the ticket when a rule escalates it; a tier that nobody names is the second',
      story: [opened(0), assigned('ann', 1), escalatedByRule(10, null)],
      facts: { firstEscalatedBy: 'ann', escalationSteps: [{ at: minute(10), tier: 2, by: 'ann' }] },
    },
    {
      name: 'is kept for every step',
      story: [opened(0), escalated('ann', 10), assigned('tina', 11), escalated('tina', 20, 3), escalated('bob', 30)],
      facts: {
        firstEscalatedBy: 'ann',
        escalations: 3,
        tier: 3,
        escalationSteps: [
          { at: minute(10), tier: 2, by: 'ann' },
          { at: minute(20), tier: 3, by: 'tina' },
          { at: minute(30), tier: 2, by: 'bob' },
        ],
      },
    },
  ]);
});

describe('who wrote and worked', () => {
  checkFacts([
    {
      name: 'a ticket that an agent opened for a customer is agent-started; what the agent sends is no answer yet',
      story: [openedBy('ann', 0), replies('ann', 0), customerWrites(10), replies('bob', 30)],
      facts: {
        agentStarted: true,
        humanReplies: 1,
        firstHumanReplyBy: 'bob',
        agentMessages: [
          { at: minute(0), agentId: 'ann' },
          { at: minute(30), agentId: 'bob' },
        ],
      },
    },
    {
      name: 'a ticket that an agent opened for themselves is a customer’s',
      story: [openedBy('eve', 0, { requesterId: 'eve' }), replies('eve', 0), replies('ann', 5)],
      facts: { agentStarted: false, agentMessages: [{ at: minute(5), agentId: 'ann' }] },
    },
    {
      name: 'internal notes are no messages to the customer',
      story: [opened(0), notes('ann', 5), replies('ann', 6)],
      facts: { agentMessages: [{ at: minute(6), agentId: 'ann' }] },
    },
    {
      name: 'what a customer adds before the first answer is told apart from what comes after it',
      story: [opened(0), customerWrites(0), customerWrites(3), replies('ann', 5), customerWrites(9)],
      facts: { customerReplies: 2, customerMessagesAfterAnswer: 1 },
    },
    {
      name: 'logged work keeps who did it',
      story: [opened(0), assigned('ann', 1), works('ann', 10, 8, 2), works('bob', 20, 5)],
      facts: {
        handleMs: 13 * 60_000,
        holdMs: 2 * 60_000,
        workLogs: [
          { at: minute(10), agentId: 'ann', durationMs: 8 * 60_000, holdMs: 2 * 60_000 },
          { at: minute(20), agentId: 'bob', durationMs: 5 * 60_000, holdMs: 0 },
        ],
      },
    },
    {
      name: 'turns tell who held it in which status, the last of several at one instant',
      story: [opened(0), assigned('ann', 5), becomes('pending', 'ann', 5), becomes('open', null, 9)],
      facts: {
        turns: [
          { at: minute(0), status: 'new', ownerId: null },
          { at: minute(5), status: 'pending', ownerId: 'ann' },
          { at: minute(9), status: 'open', ownerId: 'ann' },
        ],
      },
    },
  ]);
});

describe('when people took over from a bot', () => {
  checkFacts([
    { name: 'is never without a bot', story: [opened(0), becomes('open', 'ann', 5)], facts: { handedOverAt: null } },
    {
      name: 'is when the bot opened it for them',
      story: [opened(0), becomes('pending', null, 1), byBot('open', 20), replies('ann', 30)],
      facts: { handedOverAt: minute(20) },
    },
    {
      name: 'is when the customer came back after a bot had solved it',
      story: [opened(0), byBot('solved', 5), reopened(60), replies('ann', 70)],
      facts: { handedOverAt: minute(60) },
    },
    {
      name: 'does not move once a person has answered',
      story: [opened(0), byBot('open', 5), replies('ann', 10), solved('ann', 20), reopened(60), byBot('open', 70)],
      facts: { handedOverAt: minute(5) },
    },
  ]);
});
