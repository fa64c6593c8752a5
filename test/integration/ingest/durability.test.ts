import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApiProcess, type ApiProcess } from '../../builders/api-process.ts';
import { connectPushingDesk, deliver, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

const minute = 60_000;

/** Looks at the database; the deliveries go to processes that are killed. */
let witness: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  witness = await createTestInstance();
  desk = await connectPushingDesk(witness);
});
afterAll(() => witness.close());

async function listStored(): Promise<ReadonlySet<string>> {
  const { rows } = await witness.db.pool.query<{ id: string }>(
    `SELECT e.source_id AS id FROM event e
     JOIN ticket t ON (t.workspace_id, t.connector_id, t.external_id) = (e.workspace_id, e.connector_id, e.ticket_id)
     WHERE e.connector_id = $1`,
    [desk.connectorId],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Sends one ticket after the other from many connections until the process is gone; gives the ids that were acknowledged. */
async function sendUntilKilled(api: ApiProcess, killAfter: number): Promise<readonly string[]> {
  const acknowledged: string[] = [];
  let alive = true;
  await Promise.all(
    Array.from({ length: 32 }, async () => {
      while (alive) {
        const event = writeTicket().created(Date.now() - minute);
        const answer = await deliver(api, desk, { events: [event] }).catch(() => null);
        if (answer?.status !== 200) continue;
        acknowledged.push(event.id);
        if (acknowledged.length >= killAfter) alive = false;
        if (!alive) await api.kill();
      }
    }),
  );
  return acknowledged;
}

test.each([1, 150])('kill -9 right after %d acknowledgements loses none of them', async (killAfter) => {
  const api = await startApiProcess(witness.variables);
  const acknowledged = await sendUntilKilled(api, killAfter);
  expect(acknowledged.length).toBeGreaterThanOrEqual(killAfter);
  const stored = await listStored();
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  expect((await witness.services.ingest.rebuild(desk.workspaceId)).different).toEqual([]);
});
