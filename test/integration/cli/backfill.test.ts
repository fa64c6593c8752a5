import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../../builders/free-port.ts';
import { runCommand, runForJson } from '../../builders/shiftlight-command.ts';
import {
  agents,
  customers,
  reader,
  requestTrackerPackages,
  startRequestTracker,
  type RequestTracker,
} from '../../helpdesks/request-tracker/index.ts';
import { findSkipReason } from '../../helpdesks/when-available.ts';

const skipReason = findSkipReason(requestTrackerPackages);
const tickets = 3;

describe.skipIf(skipReason !== null)(`backfill${skipReason === null ? '' : ` (skipped: ${skipReason})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'shiftlight-backfill-'));
  const variables = { DATA_DIR: join(folder, 'data'), PORT: '4400' };
  let desk: RequestTracker;
  let connectorId: string;

  beforeAll(async () => {
    // Root runs database and desk as other accounts, which must be able to walk through.
    chmodSync(folder, 0o755);
    desk = await startRequestTracker({ port: await findFreePort(), dataDir: join(folder, 'desk') });
    for (let number = 1; number <= tickets; number += 1) {
      const ticketId = await desk.receiveMail({
        from: customers.carol,
        subject: `Question ${number}`,
        text: 'Please help.',
      });
      await desk.as(agents.alice).reply(ticketId, 'Please try again now.');
    }
    const create = ['workspace', 'create', '--name', 'Acme', '--time-zone', 'UTC', '--admin-name', 'Ada'];
    await runForJson([...create, '--admin-email', 'ada@example.test'], variables);
    const add = ['connector', 'add', '--helpdesk', 'request-tracker', '--name', 'RT', '--base-url', desk.baseUrl];
    const added = await runForJson<{ connectorId: string; scrip: string }>(
      [...add, '--user', reader.name, '--password', reader.password],
      variables,
    );
    expect(added).toMatchObject({ code: 0, data: { scrip: expect.stringContaining(added.data.connectorId) } });
    connectorId = added.data.connectorId;
  });
  afterAll(async () => {
    await desk.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('without a server it waits for one', async () => {
    expect((await runForJson(['backfill', connectorId], variables)).data).toEqual({ connectorId, done: false });
  });

  test('with --wait it reads the history itself and shows how far it is', async () => {
    const { code, output, errors } = await runCommand(['backfill', connectorId, '--wait'], variables);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringMatching(/^The history is read: \d+ events are stored\.\n$/),
    });
    expect(errors).toContain('up to date');
  });

  test('reading it again counts nothing twice and needs no repair', async () => {
    const count = async () => {
      const { data } = await runForJson<{ connectors: { events: number }[] }>(['connector', 'list'], variables);
      return data.connectors[0]?.events;
    };
    const before = await count();
    expect(before).toBeGreaterThanOrEqual(tickets * 2);
    await runForJson(['backfill', connectorId, '--wait'], variables);
    expect(await count()).toBe(before);
    expect((await runForJson(['rebuild'], variables)).data).toMatchObject({ tickets, different: [] });
  });

  test('a wrong password is refused when connecting', async () => {
    const add = ['connector', 'add', '--helpdesk', 'request-tracker', '--name', 'RT', '--base-url', desk.baseUrl];
    const { code, data } = await runForJson([...add, '--user', reader.name, '--password', 'wrong'], variables);
    expect(code).toBe(1);
    expect(data).toMatchObject({ error: { code: 'INVALID' } });
  });
});
