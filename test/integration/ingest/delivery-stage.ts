import { afterAll, beforeAll, beforeEach } from 'vitest';
import { known } from '../../builders/people.ts';
import { connectPushingDesk, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { writeTicket } from '../../builders/ticket-events.ts';

/** One API for a suite, and for each of its tests a connector of its own to which systems push. */
export function useDeliveryStage() {
  let instance: TestInstance | null = null;
  let desk: PushingDesk | null = null;
  beforeAll(async () => {
    instance = await createTestInstance();
  });
  beforeEach(async () => {
    desk = await connectPushingDesk(known(instance));
  });
  afterAll(() => instance?.close());
  return {
    get instance() {
      return known(instance);
    },
    get desk() {
      return known(desk);
    },
    /** The address of the connector. */
    get hook() {
      return `${this.instance.baseUrl}/hooks/${this.desk.connectorId}`;
    },
    async countEvents(): Promise<number> {
      const { rows } = await this.instance.db.pool.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM event WHERE connector_id = $1',
        [this.desk.connectorId],
      );
      return known(rows[0]).n;
    },
    /** What was not understood, in the order in which it came. */
    async listSetAside() {
      const { rows } = await this.instance.db.pool.query<{ reason: string; detail: string; content: unknown }>(
        'SELECT reason, detail, content FROM quarantine WHERE connector_id = $1 ORDER BY received_at, id',
        [this.desk.connectorId],
      );
      return rows;
    },
  };
}

/** A delivery of one event that nothing is wrong with. */
export const goodBody = () => JSON.stringify({ events: [writeTicket().created(Date.now() - 60_000)] });
