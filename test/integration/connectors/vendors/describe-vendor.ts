import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TicketFacts } from '@shiftlight/shared/tickets/ticket-facts.ts';
import { createVendorStage, type ConnectedVendor, type VendorStage } from '../../../builders/vendor-stage.ts';
import { startVendor, type RunningVendor, type VendorWorld } from '../../../helpdesks/vendors/start-vendor.ts';
import { at, story, type VendorDelivery } from '../../../helpdesks/vendors/story.ts';
import { faultKinds } from '../../../helpdesks/vendors/vendor-server.ts';

export interface VendorSuite {
  readonly name: string;
  createWorld(): VendorWorld;
  /** Facts that the story comes to, by its numbers of tickets; null = the ticket is not there. */
  readonly expected: Readonly<Record<number, Partial<TicketFacts> | null>>;
  /** Facts that do not depend on how often it was looked, for a helpdesk without a log of changes. Every fact when it has one. */
  readonly compared?: readonly (keyof TicketFacts)[];
  /** Addresses that the helpdesk tells of its colleagues, sorted; both when it keeps a list of them. */
  readonly addresses?: readonly (string | null)[];
}

const deleted = story.filter((step) => step.do === 'delete').map(({ ticket }) => ticket);

/** What becomes of one delivery. */
const fates = ['delivered', 'twice', 'lost', 'late'] as const;
const plan = fc.record({
  fates: fc.array(fc.constantFrom(...fates), { minLength: story.length, maxLength: story.length }),
  syncsAfter: fc.uniqueArray(fc.nat(story.length - 1), { maxLength: 4 }),
});

/** The promises that every connector keeps, told with one story in the vendor's own words. */
export function describeVendor(suite: VendorSuite): void {
  const { name, createWorld, expected, compared, addresses = ['alice@acme.test', 'bob@acme.test'] } = suite;
  describe(name, () => {
    let stage: VendorStage;
    const running: RunningVendor[] = [];
    beforeAll(async () => {
      stage = await createVendorStage();
    });
    afterAll(async () => {
      await stage.close();
      await Promise.all(running.map(({ server }) => server.stop()));
    });

    async function start(): Promise<{ desk: RunningVendor; vendor: ConnectedVendor }> {
      const desk = await startVendor(createWorld());
      running.push(desk);
      return { desk, vendor: await stage.connect(desk) };
    }

    const untold = Object.entries(expected).flatMap(([ticket, facts]) => (facts === null ? [Number(ticket)] : []));
    const gone = [...deleted, ...untold];
    const comparable = (facts: Readonly<Record<string, TicketFacts>>, desk: RunningVendor) =>
      Object.fromEntries(
        // Of a ticket that went there is what was read before, and not every helpdesk tells afterwards that it is gone.
        Object.entries(facts)
          .filter(([id]) => !gone.some((ticket) => desk.idOf(ticket) === id))
          .map(([id, fact]) => [
            id,
            Object.fromEntries(
              Object.entries(fact).filter(([key]) => compared === undefined || compared.some((name) => name === key)),
            ),
          ]),
      );

    test('its history gives the facts of the story, through every fault of its interface', async () => {
      const { desk, vendor } = await start();
      for (const step of story) desk.perform(step, vendor.secret);
      desk.server.failNext(...faultKinds);
      await vendor.sync();
      const before = await stage.instance.services.connectors.list(vendor.workspaceId);
      expect(before[0]).toMatchObject({
        quarantined: 0,
        unread: { tickets: 0, detail: null },
        lastError: null,
        progress: { phase: 'live' },
      });
      const facts = await vendor.readFacts();
      for (const [ticket, expectedFacts] of Object.entries(expected)) {
        const found = facts[desk.idOf(Number(ticket))];
        if (expectedFacts === null) expect(found).toBeUndefined();
        else expect(found, `ticket ${ticket}`).toMatchObject(expectedFacts);
      }
      await vendor.sync();
      await stage.instance.services.connectors.startBackfill(vendor.workspaceId, vendor.connectorId);
      await vendor.sync();
      const after = await stage.instance.services.connectors.list(vendor.workspaceId);
      expect(after[0]?.events, 'nothing is counted twice').toBe(before[0]?.events);
    });

    test('colleagues become known with their addresses, customers do not', async () => {
      const { desk, vendor } = await start();
      for (const step of story) desk.perform(step, vendor.secret);
      await vendor.sync();
      const people = await stage.instance.services.connectors.listPeople(vendor.workspaceId, vendor.connectorId);
      const agents = people.filter(({ kind }) => kind === 'agent');
      expect(agents.map(({ email }) => email).sort()).toEqual(addresses);
    });

    test('any mixture of deliveries – on time, late, twice, lost – and readings gives the same facts', async () => {
      const { desk: reference, vendor: read } = await start();
      for (const step of story) reference.perform(step, read.secret);
      await read.sync();
      const truth = comparable(await read.readFacts(), reference);
      expect(Object.keys(truth)).toHaveLength(4 - new Set(gone).size);
      await fc.assert(
        fc.asyncProperty(plan, async ({ fates: fateOf, syncsAfter }) => {
          const { desk, vendor } = await start();
          const late: VendorDelivery[] = [];
          for (const [index, step] of story.entries()) {
            for (const delivery of desk.perform(step, vendor.secret)) {
              const fate = fateOf[index];
              if (fate === 'late') late.unshift(delivery);
              if (fate === 'delivered' || fate === 'twice') await accept(vendor, delivery);
              if (fate === 'twice') await accept(vendor, delivery);
            }
            if (syncsAfter.includes(index)) await vendor.sync();
          }
          for (const delivery of late) await accept(vendor, delivery);
          await vendor.sync();
          expect(comparable(await vendor.readFacts(), desk)).toEqual(truth);
        }),
        { numRuns: 4 },
      );
    });

    test('a ticket that was known and deleted is gone as soon as the helpdesk speaks of it again', async () => {
      const { desk, vendor } = await start();
      const until = story.findIndex((step) => step.do === 'delete');
      for (const step of story.slice(0, until)) desk.perform(step, vendor.secret);
      await vendor.sync();
      for (const step of story.slice(until)) desk.perform(step, vendor.secret);
      const owner = { workspaceId: vendor.workspaceId, connectorId: vendor.connectorId };
      const ids = deleted.map((ticket) => desk.idOf(ticket));
      await stage.instance.toRead.note(owner, ids, Date.now());
      await vendor.sync();
      const facts = await vendor.readFacts();
      for (const id of ids) expect(facts[id]?.deletedAt, id).not.toBeNull();
    });

    test('a comparison with its own list finds what is missing, out of date and gone, and heals it from its log', async () => {
      const { desk, vendor } = await start();
      const isDeletion = (step: (typeof story)[number]) => step.do === 'delete';
      for (const step of story.filter((one) => !isDeletion(one))) desk.perform(step, vendor.secret);
      // A log is read with an overlap: after a second look it holds nothing that was not read, so nothing else can heal.
      await vendor.sync();
      await vendor.sync();
      const before = await vendor.readFacts();
      const [missing, outdated] = [desk.idOf(1), desk.idOf(2)];
      await loseTicket(vendor, missing);
      await loseEventsFrom(vendor, outdated, at(72));
      for (const step of story.filter(isDeletion)) desk.perform(step, vendor.secret);

      const { reconciliation, findings } = await vendor.reconcile();
      expect(reconciliation).toMatchObject({ state: 'done', error: null, settled: findings.length });
      expect(findings).toContainEqual(
        expect.objectContaining({ ticketId: missing, kind: 'missed', outcome: 'healed', values: [] }),
      );
      expect(findings).toContainEqual(
        expect.objectContaining({ ticketId: outdated, kind: 'behind', outcome: 'healed' }),
      );
      const after = await vendor.readFacts();
      for (const id of [missing, outdated])
        expect(comparable(after, desk)[id], id).toEqual(comparable(before, desk)[id]);
      expect(after[desk.idOf(3)]?.deletedAt, 'the deleted ticket is known to be gone').not.toBeNull();

      const next = await vendor.reconcile();
      expect(next.values.filter(({ verdict }) => verdict === 'differs')).toEqual([]);
      expect(next.findings).toEqual([]);
      expect(next.reconciliation.agreed).toBeGreaterThanOrEqual(6);
    });

    /** Nothing of the ticket is left here, as if it had never been read. */
    async function loseTicket({ workspaceId, connectorId }: ConnectedVendor, ticketId: string): Promise<void> {
      const where = [workspaceId, connectorId, ticketId];
      const { pool } = stage.instance.db;
      await pool.query('DELETE FROM event WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id = $3', where);
      await pool.query('DELETE FROM ticket WHERE workspace_id = $1 AND connector_id = $2 AND external_id = $3', where);
    }

    async function loseEventsFrom(vendor: ConnectedVendor, ticketId: string, since: number): Promise<void> {
      const lost = await stage.instance.db.pool.query(
        'DELETE FROM event WHERE workspace_id = $1 AND connector_id = $2 AND ticket_id = $3 AND at >= $4',
        [vendor.workspaceId, vendor.connectorId, ticketId, new Date(since)],
      );
      expect(lost.rowCount).toBeGreaterThan(0);
      await stage.instance.services.ingest.rebuild(vendor.workspaceId);
    }

    test('a delivery that is not signed, signed with another secret, or changed by a byte is refused', async () => {
      const { desk, vendor } = await start();
      const first = story[0];
      const [delivery] = first === undefined ? [] : desk.perform(first, vendor.secret);
      if (delivery === undefined) throw new Error('The vendor posts nothing about a new ticket.');
      expect(await vendor.deliver({ ...delivery, headers: {} })).toMatchObject({ status: 401, outcome: 'unsigned' });
      const [forged] = createWorldFor(desk, 'another-secret');
      expect(await vendor.deliver(forged)).toMatchObject({ status: 401, outcome: 'wrong-signature' });
      await accept(vendor, delivery);

      function createWorldFor(_desk: RunningVendor, secret: string): readonly [VendorDelivery] {
        const header = Object.fromEntries(
          Object.entries(delivery?.headers ?? {}).map(([key, value]) => [
            key,
            /signature(?:-v3)?$|secret$|authorization$/.test(key) ? value.replace(/.(?=.{3}$)/, flip) : value,
          ]),
        );
        return [{ body: delivery?.body ?? secret, headers: header }];
      }
    });
  });
}

const flip = (letter: string) => (letter === 'a' ? 'b' : 'a');

async function accept(vendor: ConnectedVendor, delivery: VendorDelivery): Promise<void> {
  const answer = await vendor.deliver(delivery);
  expect(answer, delivery.body.slice(0, 200)).toMatchObject({ status: 200 });
}
