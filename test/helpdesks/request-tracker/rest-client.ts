import type { DeskPerson } from './people.ts';

export interface RestClient {
  /** One call of Request Tracker's REST 2 interface; `path` starts after `/REST/2.0`. Throws on anything but success. */
  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<unknown>;
  /** A public answer on the ticket. */
  reply(ticketId: string, text: string): Promise<void>;
  /** An internal note on the ticket. */
  comment(ticketId: string, text: string): Promise<void>;
  /** Changes attributes by Request Tracker's names: Status, Owner, Priority, Queue … */
  update(ticketId: string, changes: Readonly<Record<string, string | number>>): Promise<void>;
  take(ticketId: string): Promise<void>;
}

/** Acts on the desk as one person, through the interface that every Request Tracker offers. */
export function createRestClient(baseUrl: string, person: DeskPerson): RestClient {
  const authorization = `Basic ${Buffer.from(`${person.name}:${person.password}`).toString('base64')}`;

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${baseUrl}/REST/2.0${path}`, {
      method,
      headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} as ${person.name}: ${answer.status} ${text.slice(0, 300)}`);
    return text === '' ? null : JSON.parse(text);
  }

  const write = (kind: 'correspond' | 'comment') => async (ticketId: string, text: string) => {
    await call('POST', `/ticket/${ticketId}/${kind}`, { Content: text, ContentType: 'text/plain' });
  };
  const update: RestClient['update'] = async (ticketId, changes) => {
    await call('PUT', `/ticket/${ticketId}`, changes);
  };
  return {
    call,
    reply: write('correspond'),
    comment: write('comment'),
    update,
    take: (ticketId) => update(ticketId, { Owner: person.name }),
  };
}
