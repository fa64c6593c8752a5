import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import pg from 'pg';
import { createLog } from '@shiftlight/api/log.ts';
import { openChangeFeed, type Change, type ChangeFeed } from '@shiftlight/api/live/change-feed.ts';
import { openDatabaseLine, type DatabaseLine } from '../../builders/database-line.ts';
import { createTestDatabase, type TestDatabase } from '../../builders/test-database.ts';

const heartbeatMs = 200;

let database: TestDatabase;
let line: DatabaseLine;
let feed: ChangeFeed;
let writer: pg.Client;
const heard: Change[] = [];
const told: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  line = await openDatabaseLine(database.url);
  const listeners = {
    onRulesChanged: (workspaceId: string) => void told.push(`rules of ${workspaceId}`),
    onSessionsEnded: (userId: string) => void told.push(`sessions of ${userId}`),
    onMissed: () => void told.push('missed'),
  };
  feed = await openChangeFeed(line.url, createLog('silent'), listeners, heartbeatMs);
  feed.subscribe('w1', (change) => heard.push(change), new AbortController().signal);
  writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
});
afterAll(async () => {
  await feed.close();
  await line.close();
  await writer.end();
  await database.drop();
});

const notify = (payload: unknown) => writer.query(`SELECT pg_notify('shiftlight', $1)`, [JSON.stringify(payload)]);
const ticket = (id: string) => ['c1', id] as const;

test('a subscriber hears what changes in their workspace and nothing of another one', async () => {
  await notify({ workspaceId: 'w2', tickets: [ticket('1')] });
  await notify({ workspaceId: 'w1', tickets: [ticket('2'), ticket('3')] });
  await expect.poll(() => heard).toEqual([{ workspaceId: 'w1', tickets: [ticket('2'), ticket('3')] }]);
});

test('changed rules and ended sessions are told to this process, and subscribers look at everything anew', async () => {
  heard.length = 0;
  await notify({ workspaceId: 'w1', rules: true });
  await notify({ sessionsOf: 'u1' });
  await expect.poll(() => told).toEqual(['rules of w1', 'sessions of u1']);
  expect(heard).toEqual([{ workspaceId: 'w1', tickets: null }]);
});

test('a message that nobody understands hurts nobody', async () => {
  heard.length = 0;
  await notify({ workspaceId: 'w1', tickets: 'all' });
  await notify({ workspaceId: 'w1', tickets: [ticket('4')] });
  await expect.poll(() => heard).toEqual([{ workspaceId: 'w1', tickets: [ticket('4')] }]);
});

test('a line that goes dead without a word is noticed and replaced, and everything is looked at anew', async () => {
  heard.length = 0;
  told.length = 0;
  line.freeze();
  await notify({ workspaceId: 'w1', tickets: [ticket('5')] });
  await expect.poll(() => line.refused).toBeGreaterThan(0);
  expect([heard, told]).toEqual([[], []]);
  line.restore();
  await expect.poll(() => heard).toEqual([{ workspaceId: 'w1', tickets: null }]);
  expect(told).toEqual(['missed']);
  await notify({ workspaceId: 'w1', tickets: [ticket('6')] });
  await expect.poll(() => heard.at(-1)).toEqual({ workspaceId: 'w1', tickets: [ticket('6')] });
});

test('who leaves is not called any more', async () => {
  const leaving = new AbortController();
  const calls: Change[] = [];
  feed.subscribe('w1', (change) => calls.push(change), leaving.signal);
  expect(feed.subscribers).toBe(2);
  leaving.abort();
  expect(feed.subscribers).toBe(1);
  heard.length = 0;
  await notify({ workspaceId: 'w1', tickets: [ticket('7')] });
  await expect.poll(() => heard.length).toBe(1);
  expect(calls).toEqual([]);
  feed.subscribe('w1', (change) => calls.push(change), leaving.signal);
  expect(feed.subscribers).toBe(1);
});
