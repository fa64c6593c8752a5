import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { runCommand, runForJson } from '../../builders/shiftlight-command.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

let instance: TestInstance;
let desk: PushingDesk;
let folder: string;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
  await deliver(instance, desk, { people: [{ id: 'ann', name: 'Ann', email: 'ann@example.test', kind: 'agent' }] });
  folder = mkdtempSync(join(tmpdir(), 'shiftlight-import-test-'));
});
afterAll(async () => {
  await instance.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (file: string, ...options: readonly string[]) =>
  runForJson(
    ['import', join(folder, file), '--into', desk.connectorId, '--workspace', desk.workspaceId, ...options],
    instance.variables,
  );

test('a large file is tried and imported from the command line, refused rows are written, repeating changes nothing', async () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => {
    const from = Date.UTC(2026, 0, 1) + index * 60_000;
    return `ann@example.test,phone,${from},${index === 1_234 ? from - 1 : from + 60_000}`;
  });
  writeFileSync(join(folder, 'rota.csv'), `Who,What,Start,End\n${rows.join('\n')}\n`);
  const options = ['--as', 'shift.worked', '--map', 'agentId=Who', 'activity=What'];
  const tried = await run('rota.csv', ...options, '--dry-run');
  expect(tried.data).toEqual({
    ...{ mode: 'dry-run', target: 'shift.worked', rows: 5_000, refused: 1, appended: 4_999, duplicates: 0 },
  });
  const refused = join(folder, 'refused.csv');
  expect((await run('rota.csv', ...options, '--refused', refused)).data).toMatchObject({ appended: 4_999, refused: 1 });
  expect(readFileSync(refused, 'utf8').split('\r\n')[1]).toContain('to: The end must be after the beginning.');
  const again = await run('rota.csv', ...options);
  expect([again.code, again.data]).toEqual([
    1,
    expect.objectContaining({ appended: 0, duplicates: 4_999, refused: 1 }),
  ]);
});

test('the mapping can be shown, kept in a file and used', async () => {
  writeFileSync(join(folder, 'orders.csv'), 'Order,Customer,Total\nA1,carol,"1.234,50"\n');
  const shown = await run(
    'orders.csv',
    '--as',
    'order.placed',
    '--set',
    'currency=EUR',
    'placedThrough=website',
    'at=2026-11-02',
    '--decimal',
    'comma',
    '--show',
  );
  const mapping = join(folder, 'mapping.json');
  writeFileSync(mapping, JSON.stringify(shown.data['mapping']));
  expect((await run('orders.csv', '--mapping', mapping)).data).toMatchObject({ rows: 1, appended: 1, refused: 0 });
  const { rows } = await instance.db.pool.query("SELECT body FROM business_event WHERE type = 'order.placed'");
  expect(rows[0].body).toMatchObject({ orderId: 'A1', amount: 1_234.5, currency: 'EUR' });
});

test.each([
  { name: 'a file that is not there', args: ['nothing.csv'], message: /There is no file/ },
  {
    name: 'a mapping that does not fit',
    args: ['rota.csv', '--as', 'order.placed'],
    message: /orderId: choose a column/,
  },
  { name: 'something that nobody knows', args: ['rota.csv', '--as', 'luck'], message: /Nothing called “luck”/ },
  { name: 'a field without a column', args: ['rota.csv', '--map', 'agentId'], message: /Write field=column/ },
])('$name is refused with what to do', async ({ args: [file = '', ...options], message }) => {
  writeFileSync(join(folder, 'rota.csv'), 'Who\nann\n');
  const args = ['import', join(folder, file), '--into', desk.connectorId, '--workspace', desk.workspaceId, ...options];
  const { code, errors } = await runCommand(args, instance.variables);
  expect([code, errors]).toEqual([1, expect.stringMatching(message)]);
});
