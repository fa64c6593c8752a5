import type { z } from 'zod';
import { ShiftlightError } from '../../errors.ts';
import type { CheckScope } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient, type Query } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { agentsPage, fieldsPage, groupsPage } from './rest-schemas.ts';
import { freshdeskCredentials, freshdeskSettings } from './settings.ts';

export const pageSize = 100;
export const rightsAdvice = 'Use the API key of an account admin, or of an agent who sees all tickets.';

/** The interface of one account. The lowest paid plan allows 100 requests a minute; half of them are left to others. */
export function createFreshdeskClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const credentials = freshdeskCredentials.parse(scope.credentials);
  const pair = 'token' in credentials ? `${credentials.token}:X` : `${credentials.user}:${credentials.password}`;
  return createHelpdeskClient({
    product: 'Freshdesk',
    baseUrl: scope.baseUrl,
    headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
    signal: scope.signal,
    now,
    limit: chooseLimit(freshdeskSettings.parse(scope.settings), { requests: 90, perMs: 60_000 }),
    rightsAdvice,
  });
}

/** Every page of a list. */
export async function listAll<T>(
  client: HelpdeskClient,
  path: string,
  schema: z.ZodType<readonly T[]>,
  query: Query = {},
): Promise<readonly T[]> {
  const all: T[] = [];
  for (let page = 1; ; page += 1) {
    const rows = await client.get(path, { ...query, per_page: pageSize, page }, schema);
    all.push(...rows);
    if (rows.length < pageSize) return all;
  }
}

/** Names behind Freshdesk's ids. */
export interface Directory {
  readonly agents: ReadonlyMap<string, { readonly name: string; readonly email: string | null }>;
  readonly groups: ReadonlyMap<string, string>;
  readonly statuses: ReadonlyMap<string, string>;
}

/** Reads agents, groups and names of statuses. What the account may not see of the last two goes by its number. */
export async function readDirectory(client: HelpdeskClient): Promise<Directory> {
  const agents = await listAll(client, '/api/v2/agents', agentsPage);
  const groups = await allowed(listAll(client, '/api/v2/groups', groupsPage), []);
  const fields = await allowed(client.get('/api/v2/ticket_fields', {}, fieldsPage), []);
  return {
    agents: new Map(
      agents.map(({ id, contact }) => [id, { name: contact?.name ?? id, email: contact?.email ?? null }]),
    ),
    groups: new Map(groups.map(({ id, name }) => [id, name])),
    statuses: new Map([...defaultNames, ...readChoices(fields)]),
  };
}

const defaultNames: readonly (readonly [string, string])[] = [
  ['2', 'Open'],
  ['3', 'Pending'],
  ['4', 'Resolved'],
  ['5', 'Closed'],
];

/** Choices are written {"2": ["Open", "Being processed"], …}: the first name is the agents' one. */
function readChoices(fields: z.infer<typeof fieldsPage>): readonly (readonly [string, string])[] {
  const choices = fields.find(({ name }) => name === 'status')?.choices;
  if (typeof choices !== 'object' || choices === null) return [];
  return Object.entries(choices).flatMap(([id, names]): [string, string][] => {
    const [first] = Array.isArray(names) ? names : [names];
    return typeof first === 'string' ? [[id, first]] : [];
  });
}

/** The answer, or `otherwise` when this account or plan does not have it. */
export async function allowed<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ShiftlightError && (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND'))
      return otherwise;
    throw error;
  }
}
