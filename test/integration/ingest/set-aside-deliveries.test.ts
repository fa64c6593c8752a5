import { describe, expect, test } from 'vitest';
import { readDeliveries } from '../../builders/counters.ts';
import { post, signHeaders } from '../../builders/pushing-desk.ts';
import { writeTicket } from '../../builders/ticket-events.ts';
import { goodBody, useDeliveryStage } from './delivery-stage.ts';

const stage = useDeliveryStage();
const minute = 60_000;

const personal = [
  'Carol Castle',
  'carol@example.com',
  'My parcel is lost',
  'Elm Street',
  '4915112345678',
  'castle-carol-1',
] as const;

/** Everything a careless sender could put where it does not belong. */
const chatty = {
  subject: 'My parcel is lost, Carol Castle',
  body: 'My parcel is lost. I live in Elm Street 5.',
  from: 'carol@example.com',
  phone: 4_915_112_345_678,
  'carol@example.com': 'Carol Castle',
  notes: ['call Carol Castle', { address: 'Elm Street 5' }],
};

interface SetAside {
  readonly name: string;
  readonly content: () => string | Uint8Array<ArrayBuffer>;
  readonly status: number;
  readonly outcome: string;
  readonly message: RegExp;
  readonly reasons: readonly string[];
  /** Events that are stored all the same. */
  readonly stored: number;
}

describe('a delivery that is not understood is set aside without personal content', () => {
  const json = (content: unknown) => () => JSON.stringify(content);
  const withNeighbours = (strange: (at: number) => unknown) => () => {
    const ticket = writeTicket();
    const at = Date.now() - 10 * minute;
    return JSON.stringify({ events: [ticket.created(at), strange(at), ticket.answered(at + minute, 'alice')] });
  };

  test.each<SetAside>([
    {
      name: 'a body that is no JSON',
      content: () => 'subject=My+parcel+is+lost&from=carol@example.com',
      status: 400,
      outcome: 'not-json',
      message: /48 bytes is no JSON. Send JSON in UTF-8/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'an empty body',
      content: () => '',
      status: 400,
      outcome: 'not-json',
      message: /0 bytes/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON that was cut before it was signed',
      content: () => goodBody().slice(0, -20),
      status: 400,
      outcome: 'not-json',
      message: /no JSON/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON in Latin-1',
      content: () => Uint8Array.from(Buffer.from('{"events":[],"from":"Zoë Carol Castle"}', 'latin1')),
      status: 400,
      outcome: 'not-json',
      message: /Send JSON in UTF-8/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON of another shape',
      content: json([chatty]),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside, not lost: delivery: /,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'JSON that is one text',
      content: json('My parcel is lost'),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside/,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'an event of an unknown type beside good ones',
      content: withNeighbours(() => ({ type: 'parcel.lost', id: 'x1', ticketId: '7', ...chatty })),
      status: 202,
      outcome: 'set-aside',
      message: /Events of type parcel\.lost are not known/,
      reasons: ['unknown-type'],
      stored: 2,
    },
    {
      name: 'a type that is somebody’s words',
      content: json({ events: [{ type: 'My parcel is lost, Carol Castle', id: 'x2' }] }),
      status: 202,
      outcome: 'set-aside',
      message: /Events of this type are not known/,
      reasons: ['unknown-type'],
      stored: 0,
    },
    {
      name: 'a malformed event beside good ones',
      content: withNeighbours((at) => ({
        ...writeTicket().asked(at, { actor: { kind: 'customer', personId: 'castle-carol-1' } }),
        visibility: 'Carol Castle',
        ...chatty,
      })),
      status: 202,
      outcome: 'set-aside',
      message: /visibility: /,
      reasons: ['malformed'],
      stored: 2,
    },
    {
      name: 'seconds where milliseconds belong',
      content: withNeighbours((at) => writeTicket().asked(Math.floor(at / 1000))),
      status: 202,
      outcome: 'set-aside',
      message: /at: /,
      reasons: ['malformed'],
      stored: 2,
    },
    {
      name: 'an event of tomorrow beside good ones',
      content: withNeighbours((at) =>
        writeTicket('9', 'castle-carol-1').created(at + 24 * 60 * minute, {
          attributes: { subject: 'My parcel is lost', requesterId: 'castle-carol-1' },
        }),
      ),
      status: 202,
      outcome: 'set-aside',
      message: /dated 20.*in the future. Check the clock of the sending system/,
      reasons: ['future-dated'],
      stored: 2,
    },
    {
      name: 'a person without a kind',
      content: json({ people: [{ id: 'alice', name: 'Carol Castle', email: 'carol@example.com' }] }),
      status: 202,
      outcome: 'set-aside',
      message: /kind: /,
      reasons: ['malformed'],
      stored: 0,
    },
    {
      name: 'three kinds of trouble at once',
      content: json({ events: [{ type: 'parcel.lost' }, { type: 'message.added' }, 'Carol Castle'] }),
      status: 202,
      outcome: 'set-aside',
      message: /Set aside/,
      reasons: ['malformed', 'malformed', 'unknown-type'],
      stored: 0,
    },
  ])('$name: $status $outcome', async ({ content, status, outcome, message, reasons, stored }) => {
    const before = await readDeliveries(stage.instance, outcome);
    const body = content();
    const answer = await post(stage.hook, body, signHeaders(stage.desk.secret, body));
    expect(answer).toMatchObject({
      status,
      body: { outcome, message: expect.stringMatching(message), appended: stored, setAside: reasons.length },
    });
    expect(await readDeliveries(stage.instance, outcome)).toBe(before + 1);
    expect(await stage.countEvents()).toBe(stored);
    const entries = await stage.listSetAside();
    expect(entries.map(({ reason }) => reason).sort()).toEqual(reasons);
    for (const text of personal) {
      expect(JSON.stringify(entries), 'what is kept').not.toContain(text);
      expect(JSON.stringify(answer.body), 'what is answered').not.toContain(text);
    }
  });
});
