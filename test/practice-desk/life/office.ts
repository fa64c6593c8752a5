import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '../../builders/trpc-client.ts';
import type { DeskAccount } from '../desk-state.ts';
import { lead } from '../world/team.ts';

export type Client = ReturnType<typeof createClient>;

/** The people of the desk, each signed in to the product as themselves. */
export interface Office {
  /** The client of this person; signs in when that is needed. Throws a `Locked` when it cannot. */
  as(email: string): Promise<Client>;
}

/** Somebody cannot sign in any more, for example because a viewer changed the password. */
export class Locked extends Error {}

export interface OfficeOptions {
  readonly baseUrl: string;
  readonly accounts: Readonly<Record<string, DeskAccount>>;
  readonly signal: AbortSignal;
  /** A pause after a few sign-ins; see `signInPauseMs`. */
  readonly pauseMs: number;
  /** A password or a session changed and is to be kept. */
  onChange(email: string, account: DeskAccount): void;
}

/**
 * Ten sign-ins from one address are allowed until it pauses for a minute: a few, then a pause, so that enough of them are left to whoever
 * looks at the product.
 */
export const signInPauseMs = 61_000;
const signInsInARow = 4;
const tooMany = 429;

export function createOffice({ baseUrl, accounts, signal, pauseMs, onChange }: OfficeOptions): Office {
  const known = new Map(Object.entries(accounts));
  const clients = new Map<string, Client>();
  let inARow = 0;

  function keep(email: string, account: DeskAccount): void {
    known.set(email, account);
    onChange(email, account);
  }

  async function signIn(email: string, password: string): Promise<string> {
    for (;;) {
      if (inARow === signInsInARow) await wait(pauseMs, undefined, { signal });
      inARow = inARow === signInsInARow ? 1 : inARow + 1;
      const answer = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: baseUrl },
        body: JSON.stringify({ email, password }),
        signal,
      });
      const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
      if (answer.status === 200 && cookie !== undefined) return cookie;
      if (answer.status !== tooMany) throw new Locked(`${email} cannot sign in (${answer.status}).`);
      inARow = signInsInARow;
    }
  }

  async function findSession(cookie: string | null): Promise<Client | null> {
    if (cookie === null) return null;
    const client = createClient({ baseUrl }, { cookie });
    return client.people.me.query().then(
      () => client,
      () => null,
    );
  }

  /** A desk that was set up before its people had a life knows no passwords of the colleagues: the administrator gives new ones. */
  async function resetPassword(email: string): Promise<string> {
    if (email === lead.email) throw new Locked(`The password of ${email} is not known.`);
    const admin = await as(lead.email);
    const member = (await admin.people.members.query()).find((one) => one.email === email);
    if (member === undefined) throw new Locked(`${email} is no member any more.`);
    const { temporaryPassword } = await admin.people.resetPassword.mutate({ memberId: member.id });
    return temporaryPassword;
  }

  async function as(email: string): Promise<Client> {
    const ready = clients.get(email);
    if (ready !== undefined) return ready;
    const account = known.get(email) ?? null;
    const session = await findSession(account?.cookie ?? null);
    if (session !== null) {
      clients.set(email, session);
      return session;
    }
    const password = account?.password ?? (await resetPassword(email));
    keep(email, { password, cookie: null });
    const cookie = await signIn(email, password);
    keep(email, { password, cookie });
    const client = createClient({ baseUrl }, { cookie });
    clients.set(email, client);
    return client;
  }

  return { as };
}
