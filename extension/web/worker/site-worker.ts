import { toProblem } from '../../api-client/api-problem.ts';
import { Problem, unwrapProblem } from '../../messaging/problem.ts';
import type { ConnectedHelpdesk, Viewer } from '../../messaging/connection-view.ts';
import type { Answers, ExtensionRequest } from '../../messaging/requests.ts';
import type { Answerer } from '../../messaging/send-request.ts';
import { answerOutbox } from '../../outbox/answer-outbox.ts';
import { createOutbox, type OutboxDependencies } from '../../outbox/outbox.ts';
import { createOutboxStore } from '../../outbox/outbox-store.ts';
import type { LocalStore } from '../../storage/local-store.ts';

/** The server as a page asks it; all throw what the tRPC client throws. */
export interface SiteApi {
  query(path: string, input: unknown): Promise<unknown>;
  /** `memberId`: the server refuses when somebody else is signed in meanwhile; null = whoever it is. */
  mutation(path: string, input: unknown, memberId: string | null): Promise<unknown>;
  readViewer(): Promise<Viewer>;
  listHelpdesks(): Promise<readonly ConnectedHelpdesk[]>;
  /** Id of the session of whoever is signed in; null when nobody is. */
  findSessionId(): Promise<string | null>;
}

interface SiteWorkerDependencies extends Pick<OutboxDependencies, 'alone' | 'now' | 'later'> {
  readonly api: SiteApi;
  readonly store: LocalStore;
  /** Address of the server. */
  readonly origin: string;
}

/** Does for pages that the server serves what the extension's worker does for the extension's own: `workerApi`, `submitWrite`, `usePendingWrites`. */
export interface SiteWorker {
  readonly answer: Answerer;
  /** Sends what was written and not confirmed, in this tab or another. `isFresh` = the network came back. */
  flush(isFresh: boolean): Promise<void>;
}

export function createSiteWorker({ api, store, origin, alone, now, later }: SiteWorkerDependencies): SiteWorker {
  let viewer: Promise<Viewer> | null = null;

  /** Looked up once: writes are kept without the network too, and the server refuses those of another member. */
  function getViewer(): Promise<Viewer> {
    viewer ??= api.readViewer().catch((error: unknown) => {
      viewer = null;
      throw toProblem(error);
    });
    return viewer;
  }

  const outbox = createOutbox({
    store: createOutboxStore(store),
    async findSender() {
      const found = await getViewer().catch((error: unknown) => {
        if (unwrapProblem(error).code === 'signed-out') return null;
        throw error;
      });
      if (found === null) return null;
      const { memberId } = found;
      return {
        owner: `${origin} ${memberId}`,
        send: async (path, input) => {
          await api.mutation(path, input, memberId).catch((error: unknown) => {
            throw toProblem(error);
          });
        },
      };
    },
    onSignedOut: async () => {
      viewer = null;
    },
    // Drafts are all that lies there beside it.
    makeRoom: async () => {},
    alone,
    now,
    later,
  });

  async function ask(request: ExtensionRequest): Promise<Answers[ExtensionRequest['type']]> {
    switch (request.type) {
      case 'connection.get': {
        const [found, helpdesks] = await Promise.all([getViewer(), api.listHelpdesks()]);
        // Badges are the extension's: no page is missing any here.
        const allowed = helpdesks.map((helpdesk) => ({ ...helpdesk, allowed: true }));
        return { step: 'connected', apiUrl: origin, viewer: found, helpdesks: allowed };
      }
      case 'connection.session':
        return api.findSessionId();
      case 'api.call': {
        const { kind, path, input } = request;
        const data = await (kind === 'query' ? api.query(path, input) : api.mutation(path, input, null));
        return { data, answeredAt: now(), isKept: false };
      }
      case 'outbox.submit':
      case 'outbox.list':
      case 'outbox.dismiss':
      case 'outbox.retry':
        return answerOutbox(outbox, request);
      default:
        throw new Problem('no-access');
    }
  }

  return {
    async answer(request) {
      try {
        return { ok: true, value: await ask(request) };
      } catch (error) {
        const { code, detail } = toProblem(error);
        return { ok: false, problem: code, ...(detail === null ? {} : { detail }) };
      }
    },
    flush: (isFresh) => outbox.flush(isFresh),
  };
}
