import { expect, test } from 'vitest';
import { eventsApi } from '@shiftlight/api/connectors/events-api/index.ts';
import { requestTracker } from '@shiftlight/api/connectors/request-tracker/index.ts';
import type { BusinessEntry } from '@shiftlight/api/connectors/business-entry.ts';
import type { ConnectorKind } from '@shiftlight/api/connectors/connector-kind.ts';
import type { EventBatch } from '@shiftlight/api/ingest/batch.ts';
import { keepPseudonyms } from '@shiftlight/api/ingest/keep-pseudonyms.ts';
import type { QuarantineEntry } from '@shiftlight/api/ingest/quarantine.repository.ts';
import { createReplay, type ReplayReport } from '@shiftlight/api/ingest/replay-quarantine.ts';
import { withoutPersonalContent } from '@shiftlight/api/ingest/without-personal-content.ts';
import { writeTicket } from '../../../builders/ticket-events.ts';

const now = Date.UTC(2026, 10, 2, 9);
const pseudonymOf = (id: string) => `c_${id.padEnd(22, '-')}`;

interface Run {
  readonly report: ReplayReport;
  readonly appended: EventBatch[];
  readonly business: BusinessEntry['event'][];
  readonly marked: string[];
}

/** Replays contents as they were set aside, from a quarantine in memory. */
async function replay(
  contents: readonly { readonly reason: string; readonly content: unknown }[],
  kind: ConnectorKind = eventsApi,
): Promise<Run> {
  const entries = contents.map(({ reason, content }, index): QuarantineEntry => ({
    id: `entry-${index}`,
    reason,
    content: withoutPersonalContent(content, keepPseudonyms({ pseudonymOf })),
    receivedAt: new Date(now + index),
  }));
  const appended: EventBatch[] = [];
  const marked: string[] = [];
  const business: BusinessEntry['event'][] = [];
  const run = createReplay({
    now: () => now,
    queue: {
      append: async (batch) => {
        appended.push(batch);
        return { appended: batch.events.length, duplicates: 0 };
      },
    },
    appendBusiness: async ({ entries: told }) => {
      told.forEach(({ event }) => business.push(event));
      return { appended: told.length, duplicates: 0, rejected: [] };
    },
    quarantine: {
      listOpen: async (_owner, after) =>
        entries.filter(({ receivedAt }) => after === null || receivedAt > after.receivedAt),
      markReplayed: async (ids) => void marked.push(...ids),
    },
  });
  const scope = { settings: kind.settings.parse({}), pseudonymOf };
  const report = await run({ workspaceId: 'w', connectorId: 'c', kind, scope });
  return { report, appended, business, marked };
}

const ticket = writeTicket('7', 'carol');
const unknownType = (event: unknown) => ({ reason: 'unknown-type', content: { events: [event] } });

test('what is understood now is appended as it was meant, without the texts that were hidden, and marked', async () => {
  const { report, appended, marked } = await replay([
    unknownType(ticket.created(now - 1)),
    unknownType(ticket.answered(now, 'alice')),
  ]);
  expect(report).toEqual({ understood: 2, stillSetAside: 0, appended: 2, duplicates: 0 });
  expect(marked).toEqual(['entry-0', 'entry-1']);
  const [creation, answer] = appended.flatMap(({ events }) => events);
  expect(creation).toMatchObject({ actor: { kind: 'customer', personId: pseudonymOf('carol') }, status: 'new' });
  expect(creation).toMatchObject({ attributes: { requesterId: pseudonymOf('carol'), priority: 'P2' } });
  expect(creation).not.toMatchObject({ attributes: { subject: expect.anything() } });
  expect(answer).toMatchObject({ actor: { kind: 'agent', personId: 'alice' }, at: now });
});

test.each([
  { name: 'of a type that is still unknown', content: { events: [{ type: 'parcel.lost', id: '1' }] } },
  {
    name: 'whose status was hidden',
    content: { events: [{ ...ticket.status(now, 'open'), rawStatus: 'wants it back' }] },
  },
  {
    name: 'of a person, whose name was hidden',
    content: { people: [{ id: 'alice', name: 'Alice Adler', email: null, kind: 'agent' }] },
  },
  { name: 'that was no JSON', content: null },
])('an entry $name stays aside', async ({ content }) => {
  const { report, appended, marked } = await replay([{ reason: 'malformed', content }]);
  expect([report, appended, marked]).toEqual([{ understood: 0, stillSetAside: 1, appended: 0, duplicates: 0 }, [], []]);
});

test('an event of the future waits until its time has come', async () => {
  const dated = (at: number) => ({ reason: 'future-dated', content: { events: [ticket.answered(at, 'alice')] } });
  const { report, marked } = await replay([dated(now + 60 * 60_000), dated(now - 1)]);
  expect([report.understood, report.stillSetAside, marked]).toEqual([1, 1, ['entry-1']]);
});

test('a customer who was replaced before stays the same one', async () => {
  const content = { events: [ticket.asked(now - 1, { actor: { kind: 'customer', personId: pseudonymOf('carol') } })] };
  const { appended } = await replay([{ reason: 'future-dated', content }]);
  expect(appended[0]?.events[0]?.actor.personId).toBe(pseudonymOf('carol'));
});

test('a delivery of Request Tracker is understood by its own connector, and what lost its meaning stays aside', async () => {
  const person = { name: 'alice', privileged: 1, realName: 'Alice Adler', email: 'alice@rt.local' };
  const transaction = {
    id: 105,
    type: 'Status',
    field: 'Status',
    old: 'new',
    new: 'stalled',
    created: now / 1000 - 60,
    creator: person,
  };
  const rtTicket = { id: 7, subject: 'Gearbox', status: 'open', queue: 'Support', priority: 0 };
  const delivery = { version: 1, transaction, ticket: rtTicket };
  const renamed = { ...delivery, transaction: { ...transaction, type: 'Set', field: 'Subject', new: 'My gearbox' } };
  const contents = [delivery, renamed].map((content) => ({ reason: 'malformed', content }));
  const { report, appended } = await replay(contents, requestTracker);
  expect([report.understood, report.stillSetAside]).toEqual([1, 1]);
  expect(appended[0]).toMatchObject({
    via: 'import',
    events: [{ type: 'status.changed', status: 'pending', actor: { kind: 'agent', personId: 'alice' } }],
  });
});

test('an order that was told for the future is understood again, its customer the same one', async () => {
  const order = {
    ...{ id: 'o1', at: now - 1, revision: 0, type: 'order.placed', orderId: '17', customerId: pseudonymOf('carol') },
    ...{ placedThrough: 'website', amount: 1_250_000.5, currency: 'EUR', products: ['PAD-12'], ticketId: null },
    ...{ agentId: 'alice', emergency: false, deliverBy: null },
  };
  const { report, business } = await replay([{ reason: 'future-dated', content: { events: [order] } }]);
  const { revision: _, ...event } = order;
  expect([report.understood, business]).toEqual([1, [event]]);
});
