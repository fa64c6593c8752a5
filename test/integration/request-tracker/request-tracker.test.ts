import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instance } from '@shiftlight/api/instance.ts';
import { openReconcile } from '@shiftlight/api/jobs/reconcile/open-reconcile.ts';
import type { SyncDependencies } from '@shiftlight/api/jobs/sync-loop.ts';
import { createReconciliationsRepository } from '@shiftlight/api/modules/truth/reconciliations.repository.ts';
import { findFreePort } from '../../builders/free-port.ts';
import { createWorkspace, known } from '../../builders/people.ts';
import {
  addOtherQueue,
  describeOnRequestTracker,
  openDesk,
  playHistory,
  privateTexts,
  type PlayedTickets,
} from '../../builders/request-tracker-desk.ts';
import { openRememberingLine, type RememberingLine } from '../../builders/remembering-line.ts';
import { createRestartableApi, type RestartableApi } from '../../builders/restartable-api.ts';
import { findTextsInDatabase } from '../../builders/search-database.ts';
import {
  administrator,
  agents,
  customers,
  reader,
  type RequestTracker,
} from '../../helpdesks/request-tracker/index.ts';
import { connectDesk, listEvents, listTickets, openQuietApi, readDesk, readFacts, syncDependencies } from './stage.ts';

const { alice, bob, lena } = agents;

vi.setConfig({ testTimeout: 180_000, hookTimeout: 400_000 });

/** So seldom that a test sees only what it asked for. */
const noPolling = { POLL_INTERVAL_MS: '3600000' };

describeOnRequestTracker('Request Tracker', () => {
  let desk: RequestTracker;
  let closeDesk: () => Promise<void>;
  /** What the scrip posts to. */
  let api: RestartableApi;
  let pushed: { readonly connectorId: string; readonly workspaceId: string };
  let played: PlayedTickets;
  /** What the tests read with. */
  let quiet: Instance;
  let closeQuiet: () => Promise<void>;
  let workspaceId: string;

  beforeAll(async () => {
    ({ desk, close: closeDesk } = await openDesk());
    await addOtherQueue(desk);
    ({ instance: quiet, close: closeQuiet } = await openQuietApi());
    api = await createRestartableApi();
    const instance = await api.start(noPolling);
    const { viewer } = await createWorkspace(instance);
    const { connectorId, scrip } = await connectDesk(instance, viewer.workspaceId, desk);
    pushed = { connectorId, workspaceId: viewer.workspaceId };
    const phase = async () =>
      (await instance.services.connectors.getStatus(viewer.workspaceId, connectorId)).progress?.phase;
    await vi.waitUntil(async () => (await phase()) === 'live', { timeout: 60_000 });
    desk.installScrip(scrip);
    played = await playHistory(desk);
  });
  afterAll(async () => {
    await api.close();
    await closeQuiet();
    await closeDesk();
  });
  beforeEach(async () => {
    ({ workspaceId } = (await createWorkspace({ ...quiet, variables: {}, baseUrl: '' })).viewer);
  });

  const connect = async (account = administrator) => (await connectDesk(quiet, workspaceId, desk, account)).connectorId;

  describe('connecting', () => {
    test.each([
      {
        name: 'a wrong password',
        input: () => ({ baseUrl: desk.baseUrl, credentials: { user: reader.name, password: 'wrong' } }),
        message: /refused the sign-in. Check the token, or the user name and password/,
      },
      {
        name: 'a wrong token',
        input: () => ({ baseUrl: desk.baseUrl, credentials: { token: '1-23-wrong' } }),
        message: /refused the sign-in/,
      },
      {
        name: 'an address where nobody answers',
        input: async () => ({
          baseUrl: `http://127.0.0.1:${await findFreePort()}`,
          credentials: { user: reader.name, password: reader.password },
        }),
        message: /does not answer at http:\/\/127\.0\.0\.1:\d+\. Check the address/,
      },
      {
        name: 'an address where something else answers',
        input: () => ({
          baseUrl: api.current().baseUrl,
          credentials: { user: reader.name, password: reader.password },
        }),
        message: /no REST 2 interface of Request Tracker at http.*Check the address/,
      },
      {
        name: 'an address one folder too deep',
        input: () => ({
          baseUrl: `${desk.baseUrl}/rt`,
          credentials: { user: reader.name, password: reader.password },
        }),
        message: /Check the (address|token)/,
      },
      {
        name: 'a customer’s account',
        input: () => ({
          baseUrl: desk.baseUrl,
          credentials: { user: customers.carol.name, password: customers.carol.password },
        }),
        message: /Give it SeeQueue, ShowTicket and ShowTicketComments.*AdminUsers/,
      },
      {
        name: 'credentials of another shape',
        input: () => ({ baseUrl: desk.baseUrl, credentials: { user: reader.name } }),
        message: /credentials do not fit/,
      },
    ])('$name is told with what to do, and nothing is stored', async ({ input, message }) => {
      const attempt = quiet.services.connectors.create(workspaceId, {
        helpdesk: 'request-tracker',
        name: 'RT',
        ...(await input()),
      });
      await expect(attempt).rejects.toThrow(message);
      expect(await quiet.services.connectors.list(workspaceId)).toEqual([]);
    });

    test('a colleague’s account without any right is told which rights it needs', async () => {
      const powerless = { name: 'powerless', password: 'powerless-looks-1' };
      const account = { Name: powerless.name, Password: powerless.password, Privileged: 1, EmailAddress: 'p@rt.local' };
      await desk.as(administrator).call('POST', '/user', account);
      await expect(connectDesk(quiet, workspaceId, desk, powerless)).rejects.toThrow(
        /sees no ticket. Give it SeeQueue, ShowTicket/,
      );
    });

    test('the reader’s account works, and its password lies encrypted', async () => {
      await connect(reader);
      expect(await findTextsInDatabase(quiet.db, [reader.password])).toEqual([]);
    });
  });

  describe('pushed by the scrip', () => {
    const lastReply = async () => readFacts(api.current(), pushed.connectorId, played.restored);

    test('everything arrives without asking', async () => {
      await expect.poll(lastReply).toMatchObject({ firstHumanReplyBy: bob.name, status: 'open', deletedAt: null });
      const status = await api.current().services.connectors.list(pushed.workspaceId);
      expect(status).toMatchObject([{ quarantined: 0, lastError: null, deliveredAt: expect.any(Number) }]);
      expect(await readFacts(api.current(), pushed.connectorId, played.merged)).toMatchObject({
        mergedInto: played.kept,
      });
      expect(await readFacts(api.current(), pushed.connectorId, played.deleted)).toMatchObject({
        deletedAt: expect.any(Number),
      });
    });

    test('the same transactions read from the log are the same events: nothing new, nothing different', async () => {
      const instance = api.current();
      const before = {
        events: await listEvents(instance, pushed.connectorId),
        tickets: await listTickets(instance, pushed.connectorId),
      };
      await instance.services.connectors.startBackfill(pushed.workspaceId, pushed.connectorId);
      await readDesk(instance, pushed.connectorId);
      expect(await listEvents(instance, pushed.connectorId)).toEqual(before.events);
      expect(await listTickets(instance, pushed.connectorId)).toEqual(before.tickets);

      const read = await connect();
      await readDesk(quiet, read);
      expect(before.events).toEqual(expect.arrayContaining([...(await listEvents(quiet, read))]));
      for (const [id, state] of await listTickets(quiet, read)) expect(state, id).toBe(before.tickets.get(id));
      expect((await instance.services.ingest.rebuild(pushed.workspaceId)).different).toEqual([]);
    });

    test('no text of a message and no customer stands in any table', async () => {
      expect(await findTextsInDatabase(api.current().db, ['Clutch and brake'])).not.toEqual([]);
      expect(await findTextsInDatabase(api.current().db, Object.values(privateTexts))).toEqual([]);
    });

    test('what happens while our API is down holds nobody up, and polling brings it afterwards', async () => {
      await api.stop();
      const startedAt = performance.now();
      await desk.as(lena).reply(played.answered, privateTexts.answer);
      await desk.as(alice).update(played.answered, { Status: 'stalled' });
      expect(performance.now() - startedAt).toBeLessThan(60_000);
      await api.start({ POLL_INTERVAL_MS: '500' });
      const facts = () => readFacts(api.current(), pushed.connectorId, played.answered);
      await expect
        .poll(facts, { timeout: 30_000 })
        .toMatchObject({ lastHumanReplyBy: lena.name, rawStatus: 'stalled' });
      await desk.as(alice).update(played.answered, { Status: 'resolved' });
      await expect.poll(facts, { timeout: 30_000 }).toMatchObject({ rawStatus: 'resolved' });
      const ids = (await listEvents(api.current(), pushed.connectorId)).map((event) => JSON.parse(event).id);
      expect(ids.length).toBe(new Set(ids).size);
      const instance = api.current();
      expect((await instance.services.ingest.rebuild(pushed.workspaceId)).different).toEqual([]);
    });
  });

  describe('reading the history', () => {
    /** Read in one go, by an account that sees everything and by one that sees a single queue. */
    let straight: string;
    let byReader: string;
    let readerWorkspaceId: string;
    /** Nothing happens on the desk any more, and it takes its time to answer. */
    let line: RememberingLine;
    beforeAll(async () => {
      line = await openRememberingLine(desk.baseUrl);
      ({ workspaceId: readerWorkspaceId } = (await createWorkspace({ ...quiet, variables: {}, baseUrl: '' })).viewer);
      const read = async (account: typeof reader) => {
        const { connectorId } = await connectDesk(quiet, readerWorkspaceId, line, account);
        await readDesk(quiet, connectorId);
        return connectorId;
      };
      straight = await read(administrator);
      byReader = await read(reader);
    });
    afterAll(() => line.close());
    const connectAgain = async () => (await connectDesk(quiet, workspaceId, line)).connectorId;

    test('gives each ticket the facts of what happened to it', async () => {
      expect(await readFacts(quiet, straight, played.answered)).toMatchObject({
        subject: 'Gearbox',
        channel: 'email',
        status: 'solved',
        rawStatus: 'resolved',
        priority: 'P4',
        groupId: 'Support',
        assigneeId: alice.name,
        firstHumanReplyBy: alice.name,
        lastHumanReplyBy: lena.name,
        humanReplies: 3,
        customerReplies: 2,
        reopens: 2,
        resolvedBy: alice.name,
        handleMs: 12 * 60_000,
        participants: [alice.name, bob.name, lena.name],
      });
      expect(await readFacts(quiet, straight, played.moved)).toMatchObject({
        subject: 'Clutch and brake',
        status: 'new',
        priority: 'P1',
        groupId: 'Support',
        assigneeId: null,
        reassignments: 1,
        humanReplies: 0,
      });
      expect(await readFacts(quiet, straight, played.kept)).toMatchObject({ firstHumanReplyBy: bob.name });
      expect(await readFacts(quiet, straight, played.restored)).toMatchObject({
        deletedAt: null,
        status: 'open',
        firstHumanReplyBy: bob.name,
      });
      const { progress } = await quiet.services.connectors.getStatus(readerWorkspaceId, straight);
      expect(progress).toMatchObject({ phase: 'live', done: 4 });
    });

    test('lists no ticket that is deleted or merged away as open', async () => {
      const { rows } = await quiet.db.pool.query(
        'SELECT external_id FROM ticket WHERE connector_id = $1 AND open AND external_id = ANY($2)',
        [straight, [played.deleted, played.merged]],
      );
      expect(rows).toEqual([]);
    });

    test('introduces colleagues with name and address, and no customer', async () => {
      const people = await quiet.services.connectors.listPeople(readerWorkspaceId, byReader);
      expect(people.map(({ externalId, name, email }) => [externalId, name, email])).toEqual(
        expect.arrayContaining([alice, bob, lena].map((agent) => [agent.name, agent.realName, agent.email])),
      );
      expect(people.map(({ externalId }) => externalId)).not.toContain(customers.carol.name);
      expect(await findTextsInDatabase(quiet.db, Object.values(privateTexts))).toEqual([]);
    });

    test('works for an account that sees one queue only, also where a ticket has been elsewhere', async () => {
      expect(await readFacts(quiet, byReader, played.moved)).toMatchObject({ groupId: 'Support', priority: 'P1' });
      const ids = (events: readonly string[]) => events.map((event) => JSON.parse(event).id);
      expect(ids(await listEvents(quiet, byReader))).toEqual(ids(await listEvents(quiet, straight)));
    });

    test.each([
      {
        name: 'after the first page was stored',
        interrupt: (stop: AbortController): Partial<SyncDependencies> => {
          const { repository } = syncDependencies(quiet);
          const saveCursor: typeof repository.saveCursor = async (...args) => {
            const saved = await repository.saveCursor(...args);
            stop.abort();
            return saved;
          };
          return { repository: { ...repository, saveCursor } };
        },
      },
      {
        name: 'between the events of the first page and its cursor',
        interrupt: (): Partial<SyncDependencies> => {
          const { repository } = syncDependencies(quiet);
          return { repository: { ...repository, saveCursor: () => Promise.reject(new Error('killed')) } };
        },
      },
      {
        name: 'in the middle of the first page',
        interrupt: (): Partial<SyncDependencies> => {
          const { queue } = syncDependencies(quiet);
          const append: typeof queue.append = async (batch) => {
            await queue.append({ ...batch, events: batch.events.slice(0, 7) });
            throw new Error('killed');
          };
          return { queue: { ...queue, append } };
        },
      },
    ])('interrupted $name and taken up again gives the same events as in one go', async ({ interrupt }) => {
      const expected = await listEvents(quiet, straight);
      const connectorId = await connectAgain();
      const stop = new AbortController();
      await readDesk(quiet, connectorId, interrupt(stop), stop.signal).catch(() => null);
      const soFar = (await listEvents(quiet, connectorId)).length;
      expect([soFar > 0, soFar < expected.length]).toEqual([true, true]);
      await readDesk(quiet, connectorId);
      expect(await listEvents(quiet, connectorId)).toEqual(expected);
      expect((await quiet.services.ingest.rebuild(workspaceId)).different).toEqual([]);
    });

    test('agrees with the helpdesk’s own list and records, value by value', async () => {
      const owner = { workspaceId: readerWorkspaceId, connectorId: straight };
      const runs = createReconciliationsRepository(quiet.db);
      // An hour later: what changed just now is left for the next day.
      const now = () => Date.now() + 3_600_000;
      const reconcile = openReconcile({ ...quiet, append: { ...quiet.append, now } });
      const isUnderWay = async () => (await runs.findUnderWay(owner)) !== null;
      await readDesk(quiet, straight, { reconcile });
      const { reconciliationId } = known(await runs.findUnderWay(owner));
      for (let round = 0; round < 30 && (await isUnderWay()); round += 1)
        await readDesk(quiet, straight, { reconcile });
      const { reconciliation, values, findings } = await quiet.services.truth.getReceipt(
        owner.workspaceId,
        reconciliationId,
      );
      expect({ state: reconciliation.state, values, findings }).toEqual({ state: 'done', values: [], findings: [] });
      expect(reconciliation.agreed).toBeGreaterThan(20);
    });

    test('that an admin wants anew meanwhile is given up, so that it begins again', async () => {
      const connectorId = await connectAgain();
      const { repository } = syncDependencies(quiet);
      let pages = 0;
      const saveCursor: typeof repository.saveCursor = async (...args) => {
        pages += 1;
        if (pages === 2) await quiet.services.connectors.startBackfill(workspaceId, connectorId);
        return repository.saveCursor(...args);
      };
      await readDesk(quiet, connectorId, { repository: { ...repository, saveCursor } });
      expect([pages, (await quiet.services.connectors.findLoaded(connectorId))?.cursor]).toEqual([2, null]);
    });
  });
});
