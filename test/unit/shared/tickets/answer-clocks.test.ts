import { describe, test } from 'vitest';
import { auto, checkClocks, note, type ClockRow } from './clock-rows.ts';
import { ann, becomes, bob, bot, created, customer, message, system } from './story.ts';

describe('first response', () => {
  test.each<ClockRow>([
    {
      name: 'runs from creation',
      target: 'first-response',
      story: [created('09:00')],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is met by a public human answer',
      target: 'first-response',
      story: [created('09:00'), message('10:30', ann)],
      expected: [['met', 90, '02 13:00']],
    },
    {
      name: 'is met by an answer exactly at the due instant',
      target: 'first-response',
      story: [created('09:00'), message('13:00', ann)],
      expected: [['met', 240, '02 13:00']],
    },
    {
      name: 'is met late by an answer after it',
      target: 'first-response',
      story: [created('09:00'), message('13:01', ann)],
      expected: [['met-late', 241, '02 13:00']],
    },
    {
      name: 'is breached when time passes without an answer',
      target: 'first-response',
      story: [created('09:00'), message('14:00', customer)],
      expected: [['breached', 0, '02 13:00']],
    },
    {
      name: 'is not met by a bot',
      target: 'first-response',
      story: [created('09:00'), message('09:10', bot)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by an automatic answer under an agent’s name',
      target: 'first-response',
      story: [created('09:00'), message('09:10', ann, auto)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by an internal note',
      target: 'first-response',
      story: [created('09:00'), message('09:10', ann, note)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by the status alone',
      target: 'first-response',
      story: [created('09:00'), becomes('09:10', 'pending')],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is cancelled when the ticket is solved without an answer',
      target: 'first-response',
      story: [created('09:00'), becomes('10:00', 'solved')],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'does not start again when that ticket is reopened',
      target: 'first-response',
      story: [created('09:00'), becomes('10:00', 'solved'), becomes('11:00', 'open')],
      expected: [['cancelled', 60, '02 13:00']],
    },
    {
      name: 'starts with a ticket that a form or monitor opened',
      target: 'first-response',
      story: [created('09:00', { actor: system })],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'does not start on a ticket that an agent opened by writing to the customer',
      target: 'first-response',
      story: [created('09:00', { actor: ann }), message('09:00', ann), message('10:00', customer)],
      expected: [],
    },
    {
      name: 'starts with the first customer message when an agent only opened the ticket',
      target: 'first-response',
      story: [created('09:00', { actor: ann }), message('10:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'starts when an agent is the requester',
      target: 'first-response',
      story: [created('09:00', { actor: bob, attributes: { requesterId: 'bob' } })],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'is not met by the requester who happens to be an agent',
      target: 'first-response',
      story: [created('09:00', { actor: bob, attributes: { requesterId: 'bob' } }), message('09:30', bob)],
      expected: [['running', 0, '02 13:00']],
    },
    {
      name: 'pauses where the policy says so',
      target: { kind: 'first-response', pauseIn: ['pending'] },
      story: [created('09:00'), becomes('10:00', 'pending'), becomes('12:00', 'open')],
      expected: [['running', 60, '02 15:00']],
    },
    {
      name: 'counts working time only',
      target: { kind: 'first-response', calendarId: 'office' },
      story: [created('16:00')],
      expected: [['running', 0, '03 12:00']],
    },
  ])('$name', checkClocks);
});

describe('next reply', () => {
  const answered = [created('09:00'), message('09:30', ann)];
  test.each<ClockRow>([
    {
      name: 'does not run before the first response',
      target: 'next-reply',
      story: [created('09:00'), message('09:10', customer)],
      expected: [],
    },
    {
      name: 'runs from the oldest unanswered customer message',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), message('11:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'is met by the answer, and begins anew with the next message',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), message('11:00', ann), message('12:00', customer)],
      expected: [
        ['met', 60, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
    {
      name: 'does not start for an out-of-office answer',
      target: 'next-reply',
      story: [...answered, message('10:00', customer, auto)],
      expected: [],
    },
    {
      name: 'starts for a customer’s web note',
      target: 'next-reply',
      story: [...answered, message('10:00', customer, note)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'ends when the ticket is solved, though the customer wrote last',
      target: 'next-reply',
      story: [...answered, message('10:00', customer), becomes('11:00', 'solved')],
      expected: [['cancelled', 60, '02 14:00']],
    },
    {
      name: 'does not start on a solved ticket',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer)],
      expected: [],
    },
    {
      name: 'runs from the message that reopened the ticket',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer), becomes('10:31', 'open', system)],
      expected: [['running', 0, '02 14:31']],
    },
    {
      name: 'runs from the reopening when an agent reopens for another reason',
      target: 'next-reply',
      story: [...answered, becomes('10:00', 'solved'), message('10:30', customer), becomes('15:00', 'open')],
      expected: [['running', 0, '02 19:00']],
    },
    {
      name: 'runs for a customer’s answer to an agent-started ticket',
      target: 'next-reply',
      story: [created('09:00', { actor: ann }), message('09:00', ann), message('10:00', customer)],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'also runs from the first message where the policy says so',
      target: { kind: 'next-reply', fromFirstMessage: true },
      story: [created('09:00'), message('09:00', customer)],
      expected: [['running', 0, '02 13:00']],
    },
  ])('$name', checkClocks);
});

describe('updates', () => {
  test.each<ClockRow>([
    {
      name: 'a periodic update starts with the first answer and again with each',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), message('12:00', bob)],
      expected: [
        ['met', 120, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
    {
      name: 'a periodic update goes on while the ticket waits',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'pending')],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'a pausable update stands still while the ticket waits for the customer',
      target: 'pausable-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'pending')],
      expected: [['paused', 60, null]],
    },
    {
      name: 'a pausable update goes on while it waits for others',
      target: 'pausable-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'on-hold')],
      expected: [['running', 0, '02 14:00']],
    },
    {
      name: 'an update is due again after a reopening',
      target: 'periodic-update',
      story: [created('09:00'), message('10:00', ann), becomes('11:00', 'solved'), becomes('12:00', 'open')],
      expected: [
        ['cancelled', 60, '02 14:00'],
        ['running', 0, '02 16:00'],
      ],
    },
  ])('$name', checkClocks);
});
