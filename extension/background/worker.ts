import { revokeToken } from '../api-client/device-code.ts';
import { browser } from 'wxt/browser';
import { findSessionId } from '../api-client/find-session-id.ts';
import { toProblem } from '../api-client/api-problem.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { FromWorker } from '../messaging/port-messages.ts';
import type { Answers, PageRequest } from '../messaging/requests.ts';
import { createApiGate } from './api-gate.ts';
import { askOwnTickets } from './ask-own-tickets.ts';
import { findConnection, forgetConnection, saveConnection } from './connection-store.ts';
import { syncContentScripts } from './content-scripts.ts';
import { findConnectionView } from './find-connection-view.ts';
import { createKeptAnswers } from './kept-answers.ts';
import { createLiveDesk, type LiveDesk } from './live-desk.ts';
import { answerOutbox } from '../outbox/answer-outbox.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import { createOutboxStore } from '../outbox/outbox-store.ts';
import { createOrder } from '../storage/in-order.ts';
import { getLocalStore } from '../storage/local-store.ts';
import { createDeskNotifier } from './notifications/create-desk-notifier.ts';
import { createPanelGuide, type PanelGuide } from './panel-guide.ts';
import { createPortHub, type PortHub, type Watcher } from './port-hub.ts';
import { findSnapshot, forgetSnapshot } from './session-snapshot.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { beginSignIn, checkApi, loadConnection, pollSignIn } from './sign-in.ts';

/** A panel that opens looks for new helpdesks and roles, but not more often than this. */
const refreshAfterMs = 10 * 60_000;

const signedOutMessage: FromWorker = {
  type: 'status',
  status: { state: 'signed-out', heardAt: null },
  helpdesks: [],
  memberId: null,
  serverOffsetMs: 0,
};

/** Everything the worker can do, free of browser events. */
export interface Worker {
  readonly hub: PortHub;
  readonly outbox: Outbox;
  readonly guide: PanelGuide;
  readonly subscriptions: Subscriptions;
  /** Looks whether somebody is to be told of something. */
  readonly notifier: { look(): Promise<void> };
  /** The live state of the stored connection; null while nobody is signed in. */
  findDesk(): Promise<LiveDesk | null>;
  greet(watcher: Watcher): Promise<void>;
  leave(watcher: Watcher): Promise<void>;
  answer(request: PageRequest): Promise<Answers[PageRequest['type']]>;
  /** Why the clocks of a ticket show what they show. Throws a `Problem`. */
  findReceipts(ticket: TicketRef): Promise<unknown>;
  /** The helpdesk permissions changed: start or stop on the pages concerned. */
  syncAccess(): Promise<void>;
}

export function createWorker(): Worker {
  const hub = createPortHub();
  let desk: Promise<LiveDesk | null> | null = null;
  let refreshedAt = 0;
  /** Two at once would both register the script, and the second would be refused. */
  const inOrder = createOrder();
  const kept = createKeptAnswers(Date.now, () => browser.runtime.getManifest().version);
  const gate = createApiGate(findConnection, kept, () => signOut(true));
  const outbox = createOutbox({
    store: createOutboxStore(getLocalStore()),
    findSender: gate.findSender,
    onSignedOut: () => signOut(true),
    makeRoom: kept.clear,
    // There is one worker.
    alone: (run) => run(),
    now: Date.now,
    later: (run, delayMs) => void setTimeout(run, delayMs),
  });
  const guide = createPanelGuide(hub, Date.now);
  const subscriptions = createSubscriptions(findConnection, () => signOut(true));
  const notifier = createDeskNotifier(findConnection, gate);

  async function openDesk(): Promise<LiveDesk | null> {
    const connection = await findConnection();
    if (connection === null) return null;
    const snapshot = await findSnapshot(connection.viewer.memberId);
    return createLiveDesk(connection, hub, snapshot, {
      askNow: () => askOwnTickets(gate),
      onRefused: () => void signOut(true),
      onOwnChange: () => void notifier.look(),
      onLive: () => void outbox.flush(true),
    });
  }

  const findDesk = () => (desk ??= openDesk());

  async function replaceDesk(): Promise<void> {
    (await desk)?.close();
    desk = null;
    const opened = await findDesk();
    for (const watcher of hub.all()) {
      if (opened === null) watcher.send(signedOutMessage);
      else opened.greet(watcher);
    }
    if (opened !== null) opened.rewatch(null);
    await subscriptions.restart();
  }

  async function signOut(byServer: boolean): Promise<void> {
    const connection = await findConnection();
    if (connection !== null && !byServer) await revokeToken(connection.apiUrl, connection.token);
    await forgetConnection();
    await forgetSnapshot();
    await kept.clear();
    await replaceDesk();
    await syncAccess();
    void notifier.look();
  }

  /** Reads viewer and helpdesks again; they change when an admin connects another helpdesk. */
  async function refresh(): Promise<void> {
    const known = await findConnection();
    if (known === null) return;
    refreshedAt = Date.now();
    const fresh = await loadConnection(known.apiUrl, known.token).catch(async (error: unknown) => {
      if (toProblem(error).code === 'signed-out') await signOut(true);
      throw error;
    });
    if (JSON.stringify(fresh) === JSON.stringify(known)) return;
    await saveConnection(fresh);
    await replaceDesk();
    await syncAccess();
  }

  /** Also after signing in: access may have been given long before. */
  const syncAccess = () =>
    inOrder(async () => {
      const connection = await findConnection();
      await syncContentScripts(connection?.helpdesks ?? []);
    });

  /** Id of the session that the stored credential opened. */
  async function findOwnSession(): Promise<string | null> {
    const connection = await findConnection();
    return connection === null ? null : findSessionId(connection.apiUrl, connection.token);
  }

  return {
    hub,
    outbox,
    guide,
    subscriptions,
    notifier,
    findDesk,
    async greet(watcher) {
      hub.add(watcher);
      const opened = await findDesk();
      if (opened === null) return watcher.send(signedOutMessage);
      opened.greet(watcher);
      if (watcher.kind === 'panel' && Date.now() - refreshedAt > refreshAfterMs) await refresh().catch(() => {});
    },
    async leave(watcher) {
      hub.delete(watcher);
      void guide.lookAround();
      (await findDesk())?.rewatch(null);
    },
    syncAccess,
    findReceipts: async (ticket) => (await gate.call('query', 'tickets.receipts', ticket)).data,
    async answer(request) {
      switch (request.type) {
        case 'connection.get':
          return findConnectionView();
        case 'connection.check':
          return checkApi(request.apiUrl);
        case 'connection.begin':
          return beginSignIn(request.apiUrl);
        case 'connection.poll': {
          const result = await pollSignIn();
          if (result.done) {
            await replaceDesk();
            await syncAccess();
            void outbox.flush(true);
            void notifier.look();
          }
          return result;
        }
        case 'connection.session':
          return findOwnSession();
        case 'connection.refresh':
          await refresh();
          return findConnectionView();
        case 'connection.sign-out':
          await signOut(false);
          return findConnectionView();
        case 'api.call':
          return gate.call(request.kind, request.path, request.input, request.onlyNow);
        case 'outbox.submit':
        case 'outbox.list':
        case 'outbox.dismiss':
        case 'outbox.retry':
          return answerOutbox(outbox, request);
      }
    },
  };
}
