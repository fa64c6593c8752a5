import type { z } from 'zod';
import type { CheckScope } from '../connector-kind.ts';
import { toExternalId } from '../kit/external-id.ts';
import { createHelpdeskClient, type HelpdeskClient, type Query } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { remember } from '../kit/remember.ts';
import type { ZendeskUser } from './people.ts';
import { auditsPage, groupsPage, usersPage, type RestAudit } from './rest-schemas.ts';
import { toAuthorization, zendeskCredentials, zendeskSettings } from './settings.ts';

export const rightsAdvice = 'Give it the role of an admin, or of an agent who sees all tickets.';

/** The interface of one Zendesk account. 200 requests a minute is the lowest plan's limit. */
export function createZendeskClient(scope: CheckScope, now: () => number): HelpdeskClient {
  return createHelpdeskClient({
    product: 'Zendesk',
    baseUrl: scope.baseUrl,
    headers: { authorization: toAuthorization(zendeskCredentials.parse(scope.credentials)) },
    signal: scope.signal,
    now,
    limit: chooseLimit(zendeskSettings.parse(scope.settings), { requests: 190, perMs: 60_000 }),
    rightsAdvice,
  });
}

/** All audits of a ticket, oldest first; null when Zendesk does not have the ticket any more. */
export async function listAudits(client: HelpdeskClient, ticketId: string): Promise<readonly RestAudit[] | null> {
  const all: RestAudit[] = [];
  let after: string | null = null;
  for (;;) {
    const query: Query = { 'page[size]': 100, 'page[after]': after };
    const page: z.infer<typeof auditsPage> | null = await client.find(
      `/api/v2/tickets/${encodeURIComponent(ticketId)}/audits.json`,
      query,
      auditsPage,
    );
    if (page === null) return all.length === 0 ? null : all;
    all.push(...page.audits);
    const next: string | null = page.meta?.has_more === true ? (page.meta.after_cursor ?? null) : null;
    if (next === null || next === after) return all;
    after = next;
  }
}

/** Names behind Zendesk's ids, each asked for once per reading. */
export interface Directory {
  getUsers(ids: Iterable<string>): Promise<ReadonlyMap<string, ZendeskUser>>;
  getGroupNames(): Promise<ReadonlyMap<string, string>>;
}

const usersAtOnce = 100;
const mostUsers = 20_000;

export function createDirectory(client: HelpdeskClient): Directory {
  const users = new Map<string, Promise<ZendeskUser | null>>();
  const groups = new Map<'all', Promise<ReadonlyMap<string, string>>>();

  async function ask(ids: readonly string[]): Promise<ReadonlyMap<string, ZendeskUser>> {
    const { users: found } = await client.get('/api/v2/users/show_many.json', { ids: ids.join(',') }, usersPage);
    return new Map(
      found.map(({ id, name, email, role }) => [id, { id, name, email, staff: role === 'agent' || role === 'admin' }]),
    );
  }

  async function readGroups(): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    let path = '/api/v2/groups.json';
    for (;;) {
      const page = await client.get(path, {}, groupsPage);
      for (const { id, name } of page.groups) names.set(id, name);
      if (page.next_page === null) return names;
      path = page.next_page;
    }
  }

  return {
    async getUsers(ids) {
      // Memory stays flat over a long history.
      if (users.size > mostUsers) users.clear();
      const wanted = [...new Set(ids)].filter((id) => Number(id) > 0);
      const missing = wanted.filter((id) => !users.has(id));
      for (let i = 0; i < missing.length; i += usersAtOnce) {
        const some = missing.slice(i, i + usersAtOnce);
        const answer = ask(some);
        for (const id of some) void remember(users, id, async () => (await answer).get(id) ?? null).catch(() => null);
      }
      const found = await Promise.all(wanted.map((id) => users.get(id) ?? Promise.resolve(null)));
      return new Map(found.flatMap((user) => (user === null ? [] : [[user.id, user] as const])));
    },
    getGroupNames: () => remember(groups, 'all', readGroups),
  };
}

/** Every user whom these audits name. */
export function listUserIds(audits: readonly RestAudit[]): readonly string[] {
  const fields = new Set(['requester_id', 'assignee_id']);
  const ids = audits.flatMap(({ author_id, events }) => [
    author_id,
    ...events.flatMap((event) => [
      event.author_id,
      fields.has(event.field_name ?? '') ? toExternalId(event.value) : null,
      fields.has(event.field_name ?? '') ? toExternalId(event.previous_value) : null,
    ]),
  ]);
  return [...new Set(ids.filter((id) => id !== null))];
}
