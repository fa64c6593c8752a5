import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mineStores, type MineStoreId } from '@shiftlight/api/modules/mine/stores/index.ts';
import {
  acceptAsProposed,
  answerTicket,
  createDisputeDesk,
  disputeReply,
  type DisputeDesk,
} from '../../builders/disputes.ts';
import { addMember, createWorkspace, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let desk: DisputeDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await createDisputeDesk(instance);
  const ticket = await answerTicket(instance, desk);
  const dispute = await disputeReply(instance, desk, ticket);
  await instance.services.disputes.get(desk.lena.viewer, dispute.disputeId);
  await instance.services.disputes.decide(desk.lena.viewer, acceptAsProposed(dispute));
});
afterAll(() => instance.close());

async function exportOf({ viewer }: TestPerson) {
  const all: { store: MineStoreId; record: Readonly<Record<string, unknown>> }[] = [];
  let cursor: Awaited<ReturnType<typeof instance.services.mine.exportPage>>['next'] = null;
  do {
    const page: Awaited<ReturnType<typeof instance.services.mine.exportPage>> = await instance.services.mine.exportPage(
      viewer,
      { cursor },
    );
    all.push(...page.records);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}
const of = async (person: TestPerson, store: MineStoreId) =>
  (await exportOf(person)).filter((entry) => entry.store === store).map(({ record }) => record);

/** Columns that name a person and are in no export, with the reason. */
const exempt: Readonly<Record<string, string>> = {
  'deviceCode.userId': 'A sign-in code: gone after minutes, and nothing but the code.',
  'coaching_due.member_id':
    'A list of whose figures are to be looked at next: emptied within minutes, and nothing but the id.',
};

describe('everything that is stored about people', () => {
  test('is in some store, or exempt with a reason', async () => {
    const { rows } = await instance.db.pool.query<{ column: string }>(
      `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' AND (column_name ~ '(member_id|user_id|userId)$' OR (column_name ~ '_by$' AND data_type = 'uuid'))
       UNION
       SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
       WHERE c.contype = 'f' AND c.confrelid IN ('member'::regclass, '"user"'::regclass)`,
    );
    const columns = rows.map(({ column }) => column.replaceAll('"', ''));
    const covered = new Set([...mineStores.flatMap(({ covers }) => covers), ...Object.keys(exempt)]);
    expect(columns).toContain('person.member_id');
    expect(
      columns.filter((column) => !covered.has(column)),
      'Add what these columns say to a store in api/src/modules/mine/stores, or exempt them here with the reason.',
    ).toEqual([]);
  });

  test.each(mineStores)('$id tells only of columns that exist', async ({ covers }) => {
    for (const column of covers) {
      const [table, name] = column.split('.');
      const { rowCount } = await instance.db.pool.query(
        'SELECT 1 FROM information_schema.columns WHERE table_name = $1 AND column_name = $2',
        [table, name],
      );
      expect([column, rowCount]).toEqual([column, 1]);
    }
  });
});

describe('the export', () => {
  test('of Alice holds her events, her ticket, her dispute and who looked', async () => {
    const events = await of(desk.alice, 'events');
    expect(events.map(({ type }) => type).toSorted()).toEqual(['assignee.changed', 'message.added', 'message.added']);
    expect(await of(desk.alice, 'tickets')).toMatchObject([{ assignedToYou: true }]);
    expect(await of(desk.alice, 'disputes')).toMatchObject([
      {
        openedByYou: true,
        closedByYou: false,
        state: 'accepted',
        reason: 'A rule sent it.',
        decisionReason: 'The rule is known.',
      },
    ]);
    expect(await of(desk.alice, 'looks')).toMatchObject([{ atYou: true, who: 'Lena Lead' }]);
    expect(await of(desk.alice, 'identities')).toMatchObject([{ account: 'alice', email: desk.alice.email }]);
    expect(await of(desk.alice, 'profile')).toMatchObject([
      { name: 'Alice Adler', email: desk.alice.email, role: 'agent' },
    ]);
    expect(await of(desk.alice, 'teams')).toMatchObject([{ name: 'Support', leads: false }]);
  });

  test('of Lena holds her decision and her look, and no events of Alice', async () => {
    expect(await of(desk.lena, 'disputes')).toMatchObject([{ openedByYou: false, closedByYou: true }]);
    expect(await of(desk.lena, 'looks')).toMatchObject([{ byYou: true, atYou: false, who: null }]);
    expect(await of(desk.lena, 'events')).toEqual([]);
    expect((await of(desk.lena, 'changes')).map(({ action }) => action)).toContain('dispute.accepted');
  });

  test('never holds a password, a token or a secret', async () => {
    const { rows } = await instance.db.pool.query<{ secret: string }>(
      'SELECT password AS secret FROM account WHERE "userId" = $1 UNION SELECT token FROM session WHERE "userId" = $1',
      [desk.alice.viewer.userId],
    );
    const text = JSON.stringify(await exportOf(desk.alice));
    expect(rows.length).toBeGreaterThan(0);
    for (const { secret } of rows) expect(text).not.toContain(secret);
  });

  test('counts what the overview counts, and pages without gap or repetition', async () => {
    const { stores, events } = await instance.services.mine.overview(desk.alice.viewer);
    const all = await exportOf(desk.alice);
    for (const { id, count } of stores)
      expect([id, all.filter(({ store }) => store === id).length]).toEqual([id, count]);
    expect(events).toEqual([
      { type: 'message.added', count: 2 },
      { type: 'assignee.changed', count: 1 },
    ]);
    const keys = all.map(({ store, record }) => `${store}/${String(record['key'])}`);
    expect(new Set(keys).size).toBe(keys.length);
    const middle = all.find(({ store }) => store === 'events');
    const after = await instance.services.mine.exportPage(desk.alice.viewer, {
      cursor: { store: 'events', after: String(middle?.record['key']) },
    });
    expect(after.records.map(({ record }) => record)).toEqual(
      all.slice(all.findIndex((entry) => entry === middle) + 1).map(({ record }) => record),
    );
  });

  test('of somebody new holds little, and nothing of another workspace', async () => {
    const stranger = await createWorkspace(instance);
    const fresh = await addMember(instance, stranger.viewer.workspaceId, 'agent', { name: 'Fresh' });
    const all = await exportOf(fresh);
    expect([...new Set(all.map(({ store }) => store))]).toEqual(['profile', 'sign-ins', 'changes']);
    expect(JSON.stringify(all)).not.toContain(desk.workspaceId);
  });
});
