import { describe, expect, test } from 'vitest';
import { readDeliveries } from '../../builders/counters.ts';
import { deliver, post, signHeaders } from '../../builders/pushing-desk.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { goodBody, useDeliveryStage } from './delivery-stage.ts';

const stage = useDeliveryStage();
const minute = 60_000;

describe('the same fact again', () => {
  test('twice in one delivery is one event', async () => {
    const event = writeTicket().created(Date.now() - minute);
    const answer = await deliver(stage.instance, stage.desk, { events: [event, event] });
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'accepted', appended: 1, duplicates: 1 } });
    expect(await stage.countEvents()).toBe(1);
  });

  test('in a second delivery changes nothing and is told as duplicate', async () => {
    const before = await readDeliveries(stage.instance, 'duplicate');
    const content = { events: [writeTicket().created(Date.now() - minute)] };
    await deliver(stage.instance, stage.desk, content);
    expect(await deliver(stage.instance, stage.desk, content)).toMatchObject({
      status: 200,
      body: { outcome: 'duplicate', appended: 0, duplicates: 1 },
    });
    expect(await stage.countEvents()).toBe(1);
    expect(await readDeliveries(stage.instance, 'duplicate')).toBe(before + 1);
  });

  test('byte by byte with its first, still fresh signature is a duplicate', async () => {
    const body = goodBody();
    const headers = signHeaders(stage.desk.secret, body);
    await post(stage.hook, body, headers);
    expect(await post(stage.hook, body, headers)).toMatchObject({ status: 200, body: { outcome: 'duplicate' } });
    expect(await stage.countEvents()).toBe(1);
  });

  test('by webhook and from the log is one event, whichever comes first', async () => {
    const ticket = writeTicket();
    const [pushedFirst, readFirst] = [ticket.created(Date.now() - minute), ticket.answered(Date.now(), 'alice')];
    const { workspaceId, connectorId } = stage.desk;
    const append = (events: readonly (typeof pushedFirst | typeof readFirst)[]) =>
      stage.instance.queue.append({ workspaceId, connectorId, via: 'log', events });
    await deliver(stage.instance, stage.desk, { events: [pushedFirst] });
    expect(await append([pushedFirst, readFirst])).toEqual({ appended: 1, duplicates: 1 });
    expect(await deliver(stage.instance, stage.desk, { events: [readFirst] })).toMatchObject({
      body: { outcome: 'duplicate' },
    });
    expect(await stage.countEvents()).toBe(2);
  });

  test('sent by many at the same moment is counted as appended by exactly one', async () => {
    const content = { events: [writeTicket().created(Date.now() - minute)] };
    const answers = await Promise.all(Array.from({ length: 20 }, () => deliver(stage.instance, stage.desk, content)));
    const outcomes = Map.groupBy(answers, ({ body }) => body['outcome']);
    expect([outcomes.get('accepted')?.length, outcomes.get('duplicate')?.length]).toEqual([1, 19]);
  });
});

test('events that arrive in the wrong order give the same ticket as in the right one', async () => {
  const at = Date.now() - 60 * minute;
  const inOrder = (ticketId: string) => {
    const ticket = writeTicket(ticketId, 'customer-1');
    return [
      ticket.created(at),
      ticket.asked(at + minute),
      ticket.answered(at + 5 * minute, 'alice'),
      ticket.status(at + 6 * minute, 'pending', 'alice'),
      ticket.asked(at + 20 * minute),
      ticket.status(at + 30 * minute, 'solved', 'alice'),
    ];
  };
  await deliver(stage.instance, stage.desk, { events: inOrder('straight') });
  for (const index of [5, 2, 0, 4, 1, 3]) {
    const answer = await deliver(stage.instance, stage.desk, { events: inOrder('mixed').slice(index, index + 1) });
    expect(answer).toMatchObject({ status: 200, body: { appended: 1 } });
  }
  const refs = ['straight', 'mixed'].map((externalId) => ({ connectorId: stage.desk.connectorId, externalId }));
  const { tickets } = await stage.instance.services.tickets.lookup(stage.desk.admin.viewer, refs);
  const [straight, mixed] = tickets.map(({ externalId: _, subject: __, position: ___, ...same }) => same);
  expect(mixed).toEqual(straight);
});
