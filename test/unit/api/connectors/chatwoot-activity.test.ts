import { expect, test } from 'vitest';
import { parseActivity } from '@shiftlight/api/connectors/chatwoot/activity.ts';

test.each([
  ['Conversation was marked resolved by Alice', { kind: 'status', status: 'resolved' }],
  ['Conversation was resolved by Carol', { kind: 'status', status: 'resolved' }],
  ['Conversation was marked resolved by system due to 15 days of inactivity', { kind: 'status', status: 'resolved' }],
  ['Conversation was reopened by Alice', { kind: 'status', status: 'open' }],
  ['System reopened the conversation due to a new incoming message.', { kind: 'status', status: 'open' }],
  ['Conversation was marked as pending by Alice', { kind: 'status', status: 'pending' }],
  ['Conversation was snoozed by Alice', { kind: 'status', status: 'snoozed' }],
  ['Assigned to Bob Brown by Alice', { kind: 'assigned', to: 'Bob Brown' }],
  ['Assigned to Bob Brown via billing by Alice', { kind: 'assigned', to: 'Bob Brown' }],
  ['Alice self-assigned this conversation', { kind: 'self-assigned', by: 'Alice' }],
  ['Conversation unassigned by Alice', { kind: 'assigned', to: null }],
  ['Alice set the priority to high', { kind: 'priority', to: 'high' }],
  ['Alice changed the priority from low to urgent', { kind: 'priority', to: 'urgent' }],
  ['Alice removed the priority', { kind: 'priority', to: null }],
  ['Alice added vip', null],
  ['Alice added resolved-by-label', null],
  ['Get notified by email', null],
  ['', null],
])('“%s”', (text, expected) => {
  expect(parseActivity(text)).toEqual(expected);
});
