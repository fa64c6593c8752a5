import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findSignatureFault } from '@shiftlight/api/connectors/verify-signature.ts';
import { explain, getKind } from '../../../../builders/connector-kinds.ts';

const at = Date.UTC(2026, 9, 5, 8);
const change = (propertyName: string, propertyValue: string, objectId = 123) => ({
  eventId: 100,
  subscriptionId: 1234,
  portalId: 12_345_678,
  subscriptionType: 'ticket.propertyChange',
  occurredAt: at,
  objectId,
  propertyName,
  propertyValue,
  changeSource: 'CRM_UI',
});

describe('a batch of HubSpot', () => {
  test('tells what each property became, and names every ticket once', () => {
    const batch = [
      change('hs_pipeline_stage', '4'),
      change('hubspot_owner_id', ''),
      change('hs_ticket_priority', 'HIGH', 124),
    ];
    const { events, ticketsToRead, rejected } = explain('hubspot', batch, {
      settings: { statuses: { '4': 'solved' } },
    });
    expect(rejected).toEqual([]);
    expect(ticketsToRead).toEqual(['123', '124']);
    expect(events).toMatchObject([
      { ticketId: '123', at, type: 'status.changed', status: 'solved', rawStatus: '4' },
      { ticketId: '123', at, type: 'assignee.changed', assigneeId: null },
      { ticketId: '124', at, type: 'attributes.changed', attributes: { priority: 'HIGH' } },
    ]);
  });

  test('a deletion and a merge are told and read', () => {
    const base = { eventId: 1, occurredAt: at, objectId: 123 };
    const deleted = explain('hubspot', [{ ...base, subscriptionType: 'ticket.deletion' }]);
    expect(deleted.events).toMatchObject([{ type: 'ticket.deleted', ticketId: '123' }]);
    const merge = { ...base, subscriptionType: 'ticket.merge', primaryObjectId: 99, mergedObjectIds: [123, 98] };
    const merged = explain('hubspot', [merge]);
    expect(merged.ticketsToRead).toEqual(['123', '99', '98']);
    expect(merged.events).toMatchObject([
      { type: 'ticket.merged', ticketId: '123', intoTicketId: '99' },
      { type: 'ticket.merged', ticketId: '98', intoTicketId: '99' },
    ]);
    const anew = explain('hubspot', [{ ...merge, objectId: 200, newObjectId: 200 }]);
    expect(anew.events.map((event) => [event.ticketId, event.type])).toEqual([
      ['99', 'ticket.merged'],
      ['123', 'ticket.merged'],
      ['98', 'ticket.merged'],
    ]);
  });

  test('subscriptions for objects of any type tell of tickets, and of nothing else', () => {
    const any = { ...change('hs_pipeline_stage', '4'), subscriptionType: 'object.propertyChange' };
    const { events, ticketsToRead, explanation } = explain('hubspot', [
      { ...any, objectTypeId: '0-5' },
      { ...any, objectId: 7, objectTypeId: '0-1' },
    ]);
    expect(events).toMatchObject([{ ticketId: '123', type: 'status.changed', rawStatus: '4' }]);
    expect(ticketsToRead).toEqual(['123']);
    expect(explanation.join(' ')).toContain('Objects of type 0-1 are no tickets.');
  });

  test('one broken notification does not cost its neighbours', () => {
    const { ticketsToRead, rejected } = explain('hubspot', [{ hello: 1 }, change('subject', 'x'), null]);
    expect(ticketsToRead).toEqual(['123']);
    expect(rejected).toHaveLength(2);
  });

  test('a message names no ticket, and that is said', () => {
    const body = [{ eventId: 1, occurredAt: at, objectId: 4711, subscriptionType: 'conversation.newMessage' }];
    const { ticketsToRead, explanation } = explain('hubspot', body);
    expect(ticketsToRead).toEqual([]);
    expect(explanation[0]).toContain('conversation.newMessage names no ticket');
  });
});

test('version 3 of its signature is over method, public address, body and time', () => {
  const now = Date.now();
  const url = 'https://shiftlight.example.com/hooks/abc';
  const body = Buffer.from(JSON.stringify([change('subject', '<b>')]));
  const sign = (text: string) => createHmac('sha256', 'secret').update(text).digest('base64');
  const verify = (signature: string, timestamp = now) =>
    findSignatureFault(
      getKind('hubspot').signatures,
      ['secret'],
      {
        method: 'POST',
        url,
        body,
        headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': String(timestamp) },
      },
      now,
    );
  expect(verify(sign(`POST${url}${body.toString()}${now}`))).toBeNull();
  expect(verify(sign(`POST/hooks/abc${body.toString()}${now}`))).toBe('wrong-signature');
  expect(verify(sign(`secretPOST${url}${body.toString()}`))).toBe('wrong-signature');
  const old = now - 360_000;
  expect(verify(sign(`POST${url}${body.toString()}${old}`), old)).toBe('stale');
});
