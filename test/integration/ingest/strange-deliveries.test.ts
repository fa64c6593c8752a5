import { describe, expect, test } from 'vitest';
import { deliver, post, signHeaders } from '../../builders/pushing-desk.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { useDeliveryStage } from './delivery-stage.ts';

const stage = useDeliveryStage();
const minute = 60_000;

describe('what looks strange and is still stored', () => {
  test.each([
    { name: 'NUL', written: 'before\\u0000after', read: 'before\uFFFDafter' },
    { name: 'half a surrogate pair', written: 'before\\ud83dafter', read: 'before\uFFFDafter' },
    { name: 'an escaped emoji', written: '\\ud83d\\ude80', read: '🚀' },
  ])('$name in a text becomes what the database can hold', async ({ written, read }) => {
    const event = writeTicket().created(Date.now() - minute, { attributes: { subject: 'HERE' }, rawStatus: 'HERE' });
    const body = JSON.stringify({ events: [event] }).replaceAll('HERE', written);
    expect(await post(stage.hook, body, signHeaders(stage.desk.secret, body))).toMatchObject({ status: 200 });
    const { tickets } = await stage.instance.services.tickets.lookup(stage.desk.admin.viewer, [
      { connectorId: stage.desk.connectorId, externalId: event.ticketId },
    ]);
    expect(tickets.map(({ subject, rawStatus }) => [subject, rawStatus])).toEqual([[read, read]]);
  });

  test('ids of the greatest length, on as many tickets as one delivery holds', async () => {
    const events = Array.from({ length: 300 }, (_, index) =>
      writeTicket(`${index}`.padStart(200, 'ö'), 'customer').created(Date.now() - minute, {
        id: `${index}`.padEnd(200, 'ü'),
      }),
    );
    expect(await deliver(stage.instance, stage.desk, { events })).toMatchObject({
      status: 200,
      body: { appended: 300 },
    });
  });

  test('the same person twice in one delivery counts once, and the later word holds, also when it comes again', async () => {
    const person = { id: 'alice', name: 'Al', email: null, kind: 'agent' };
    const people = [person, { ...person, name: 'Alice Adler' }];
    for (let delivery = 0; delivery < 2; delivery += 1) {
      expect((await deliver(stage.instance, stage.desk, { people })).status).toBe(200);
    }
    const stored = await stage.instance.services.connectors.listPeople(stage.desk.workspaceId, stage.desk.connectorId);
    expect(stored).toMatchObject([{ externalId: 'alice', name: 'Alice Adler' }]);
  });
});
