import { ShiftlightError } from '../../errors.ts';
import type { RtClient } from './rt-client.ts';
import { RtRefusal } from './rt-refusal.ts';
import { restQueue, restUser } from './rest-schemas.ts';
import { nobodyUser, systemUser, type RtUser } from './rt-transaction.ts';

/** Names behind RT's ids, each asked for once per reading. */
export interface Directory {
  /** By account name or numeric id. An account that cannot be read counts as a customer: it never gets an agent's credit by mistake. */
  getUser(nameOrId: string): Promise<RtUser>;
  /** Null for RT's Nobody and for no user at all. */
  findOwner(nameOrId: string): Promise<RtUser | null>;
  /** A queue that the account may not see goes by its number: a ticket may have been there before. */
  getQueueName(id: string): Promise<string>;
}

export function createDirectory(client: RtClient): Directory {
  const users = new Map<string, Promise<RtUser>>();
  const queues = new Map<string, Promise<string>>();

  async function readUser(nameOrId: string): Promise<RtUser> {
    if (nameOrId === systemUser) return { name: systemUser, privileged: true, realName: null, email: null };
    try {
      const user = await client.get(`/user/${encodeURIComponent(nameOrId)}`, {}, restUser);
      return {
        name: user.Name,
        privileged: user.Privileged,
        realName: user.RealName || null,
        email: user.EmailAddress || null,
      };
    } catch (error) {
      if (isHidden(error)) {
        return { name: nameOrId, privileged: false, realName: null, email: null };
      }
      throw error;
    }
  }

  async function readQueueName(id: string): Promise<string> {
    try {
      return (await client.get(`/queue/${id}`, {}, restQueue)).Name;
    } catch (error) {
      if (isHidden(error)) return id;
      throw error;
    }
  }

  const getUser = (nameOrId: string) => remember(users, nameOrId, () => readUser(nameOrId));
  return {
    getUser,
    async findOwner(nameOrId) {
      if (nameOrId === '' || nameOrId === '0') return null;
      const user = await getUser(nameOrId);
      return user.name === nobodyUser ? null : user;
    },
    getQueueName: (id) => remember(queues, id, () => readQueueName(id)),
  };
}

function isHidden(error: unknown): boolean {
  return error instanceof RtRefusal || (error instanceof ShiftlightError && error.code === 'NOT_FOUND');
}

/** Keeps the answer, but not a failure: that one is asked again. */
function remember<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const hit = known.get(key);
  if (hit !== undefined) return hit;
  const answer = read();
  known.set(key, answer);
  answer.catch(() => known.delete(key));
  return answer;
}
