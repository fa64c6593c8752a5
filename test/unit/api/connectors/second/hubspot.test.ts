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
    expect(explain('hubspot', [merge]).ticketsToRead).toEqual(['123', '99', '98']);
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
