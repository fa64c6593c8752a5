import { createPathClient } from '../api-client/api-client.ts';
import { passingProblems, toProblem } from '../api-client/api-problem.ts';
import type { ApiAnswer } from '../messaging/api-call.ts';
import { Problem } from '../messaging/problem.ts';
import type { Connection } from './connection-store.ts';
import type { KeptAnswers } from './kept-answers.ts';
import type { Sender } from '../outbox/outbox.ts';

/** Longer than this nobody looks at an empty panel when an earlier answer is there. */
const patienceMs = 1_500;

/** Questions whose answer is of no use later. */
const unkept: ReadonlySet<string> = new Set(['notices.list']);

/** Whose data it is: address of the API and member. */
export const toOwner = ({ apiUrl, viewer }: Connection): string => `${apiUrl} ${viewer.memberId}`;

/** The way of our own pages, and of the outbox, to the API: with the credential that they never see. */
export interface ApiGate {
  /** `onlyNow`: an earlier answer of a query will not do. */
  call(kind: 'query' | 'mutation', path: string, input: unknown, onlyNow?: boolean): Promise<ApiAnswer>;
  findSender(): Promise<Sender | null>;
}

export function createApiGate(
  findConnection: () => Promise<Connection | null>,
  kept: KeptAnswers,
  onSignedOut: () => Promise<void>,
): ApiGate {
  let client: { readonly key: string; readonly api: ReturnType<typeof createPathClient> } | null = null;

  /** One client per credential, so that questions asked at once travel together. */
  function getClient({ apiUrl, token, viewer: { workspaceId } }: Connection): ReturnType<typeof createPathClient> {
    const key = JSON.stringify([apiUrl, token, workspaceId]);
    if (client?.key !== key) client = { key, api: createPathClient(apiUrl, { token, workspaceId }) };
    return client.api;
  }

  async function ask(connection: Connection, kind: 'query' | 'mutation', path: string, input: unknown) {
    try {
      const api = getClient(connection);
      const data = await (kind === 'query' ? api.query(path, input) : api.mutation(path, input));
      return { data, answeredAt: Date.now(), isKept: false };
    } catch (error) {
      throw toProblem(error);
    }
  }

  async function askAndKeep(connection: Connection, path: string, input: unknown): Promise<ApiAnswer> {
    const owner = toOwner(connection);
    try {
      const answer = await ask(connection, 'query', path, input);
      // Without room for it the answer is still an answer.
      const isStillSignedIn = (await findConnection())?.token === connection.token;
      if (isStillSignedIn && !unkept.has(path))
        await kept.keep(owner, path, input, answer.data, answer.answeredAt).catch(() => {});
      return answer;
    } catch (error) {
      const problem = toProblem(error);
      if (problem.code === 'signed-out') await onSignedOut();
      // What was refused must not be shown from an earlier time when it was allowed.
      else if (!passingProblems.has(problem.code)) await kept.drop(owner, path, input);
      throw problem;
    }
  }

  async function query(connection: Connection, path: string, input: unknown): Promise<ApiAnswer> {
    const fresh = askAndKeep(connection, path, input);
    const earlier = await kept.find(toOwner(connection), path, input);
    if (earlier === null) return fresh;
    const fallback: ApiAnswer = { ...earlier, isKept: true };
    const slow = new Promise<ApiAnswer>((resolve) => setTimeout(() => resolve(fallback), patienceMs));
    const answered = fresh.catch((error: unknown) => {
      if (passingProblems.has(toProblem(error).code)) return fallback;
      throw error;
    });
    return Promise.race([answered, slow]);
  }

  return {
    async call(kind, path, input, onlyNow = false) {
      const connection = await findConnection();
      if (connection === null) throw new Problem('signed-out');
      if (kind === 'query' && !onlyNow) return query(connection, path, input);
      return ask(connection, kind, path, input).catch(async (error: unknown) => {
        if (toProblem(error).code === 'signed-out') await onSignedOut();
        throw error;
      });
    },
    async findSender() {
      const connection = await findConnection();
      if (connection === null) return null;
      return {
        owner: toOwner(connection),
        send: async (path, input) => void (await ask(connection, 'mutation', path, input)),
      };
    },
  };
}
