import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { expect, test } from 'vitest';
import { listClaims, toChange } from '@shiftlight/extension/surfaces/flag/list-claims.ts';

const reply: TicketEventView = {
  sourceEventId: '1',
  type: 'message.added',
  at: 0,
  actorKind: 'agent',
  actorName: 'Ann',
  visibility: 'public',
  automatic: false,
  detail: null,
  correctable: ['automatic', 'visibility', 'actor', 'ignored'],
  corrections: [],
  foundBy: null,
};
const decided = (change: TicketEventView['corrections'][number]['change']): TicketEventView['corrections'][number] => ({
  correctedEventId: '1',
  change,
  decidedAt: 1,
  decidedBy: 'lead',
  reason: 'So it was.',
  disputeId: 'd',
});

test.each<{ name: string; event: TicketEventView; claims: readonly string[] }>([
  { name: 'a public reply', event: reply, claims: ['was-automatic', 'was-internal', 'does-not-count'] },
  {
    name: 'an automatic note',
    event: { ...reply, automatic: true, visibility: 'internal' },
    claims: ['was-written', 'was-public', 'does-not-count'],
  },
  {
    name: 'a status',
    event: { ...reply, type: 'status.changed', visibility: null, correctable: ['actor', 'ignored'] },
    claims: ['does-not-count'],
  },
  { name: 'a merger', event: { ...reply, type: 'ticket.merged', correctable: [] }, claims: [] },
  {
    name: 'a reply that was decided to be automatic',
    event: { ...reply, corrections: [decided({ kind: 'automatic', automatic: true })] },
    claims: ['was-written', 'was-internal', 'does-not-count'],
  },
  {
    name: 'an event that was left out already',
    event: { ...reply, corrections: [decided({ kind: 'ignored', ignored: true })] },
    claims: [],
  },
])('offers the claims that make sense about $name', ({ event, claims }) => {
  expect(listClaims(event)).toEqual(claims);
});

test('a claim says how the event would count', () => {
  expect(toChange('was-automatic')).toEqual({ kind: 'automatic', automatic: true });
});
