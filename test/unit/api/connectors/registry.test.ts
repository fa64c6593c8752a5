import { expect, test } from 'vitest';
import { statusCategories } from '@shiftlight/shared/events/status.ts';
import { helpdesks } from '@shiftlight/shared/helpdesks/index.ts';
import { connectorKinds, findConnectorKind } from '@shiftlight/api/connectors/index.ts';
import { normalisePushed } from '@shiftlight/api/connectors/events-api/normalise.ts';

test('every helpdesk is connected in one way at most', () => {
  const ids = connectorKinds.flatMap((kind) => kind.helpdesks);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every connected helpdesk is one that the extension recognises, or a system without pages', () => {
  const known = [...helpdesks.map(({ id }) => id), 'events-api', 'template-webhook', 'shopify', 'stripe'];
  expect(connectorKinds.flatMap((kind) => kind.helpdesks).filter((id) => !known.includes(id))).toEqual([]);
});

test('a helpdesk that nobody connects yet has no kind', () => {
  expect(findConnectorKind('carrier-pigeon')).toBeNull();
});

test.each(connectorKinds.map((kind) => [kind.id, kind] as const))('%s never throws at what it is sent', (_, kind) => {
  const scope = { settings: kind.settings.parse({}), pseudonymOf: (id: string) => `c_${id}` };
  for (const body of [
    null,
    1,
    '',
    [],
    {},
    { events: 'x' },
    { events: [null, [], { type: 7 }], people: [7] },
    { version: 1 },
  ]) {
    expect(kind.normalise(body, scope, {}).events).toEqual([]);
  }
});

test.each(statusCategories)('the status %s may be pushed', (status) => {
  const event = {
    id: '1',
    ticketId: '1',
    at: Date.UTC(2026, 0, 1),
    order: 0,
    actor: { kind: 'system', personId: null },
    type: 'status.changed',
    status,
    rawStatus: status,
  };
  expect(normalisePushed({ events: [event] }, { settings: {}, pseudonymOf: (id) => id }).events).toEqual([event]);
});
