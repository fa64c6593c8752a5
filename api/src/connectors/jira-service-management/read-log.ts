import { z } from 'zod';
import type { CheckScope, LogPage, ReaderScope, TicketsRead } from '../connector-kind.ts';
import { createHelpdeskClient, type HelpdeskClient } from '../kit/helpdesk-client.ts';
import { chooseLimit } from '../kit/rate-limit.ts';
import { readChanges, readEach, type TicketReading, type TicketSource } from '../kit/read-changes.ts';
import { readGone } from '../kit/read-gone.ts';
import { remember } from '../kit/remember.ts';
import { withEscalations } from '../kit/with-escalations.ts';
import {
  changelogPage,
  commentsPage,
  restIssue,
  searchPage,
  statusesPage,
  type RestChange,
  type RestComment,
} from './rest-schemas.ts';
import { jiraCredentials, jiraSettings, type JiraSettings } from './settings.ts';
import { toEvents, toPeople } from './to-events.ts';

const positionSchema = z.object({
  sinceMs: z.number(),
  token: z.string().nullable(),
  newestMs: z.number(),
  seen: z.array(z.string()),
});
type Position = z.infer<typeof positionSchema>;

const pageSize = 100;
const minuteMs = 60_000;
/** Searches are by whole minutes. */
const overlapMs = 2 * minuteMs;

interface Reader {
  readonly client: HelpdeskClient;
  readonly settings: JiraSettings;
  readonly scope: ReaderScope;
  getCategories(): Promise<ReadonlyMap<string, string | null>>;
}

/** The interface of one site. Jira counts by cost and says how long to wait; ten a second stay well below. */
export function createJiraClient(scope: CheckScope, now: () => number): HelpdeskClient {
  const credentials = jiraCredentials.parse(scope.credentials);
  const secret = 'token' in credentials ? credentials.token : credentials.password;
  const authorization =
    'user' in credentials
      ? `Basic ${Buffer.from(`${credentials.user}:${secret}`).toString('base64')}`
      : `Bearer ${secret}`;
  return createHelpdeskClient({
    product: 'Jira',
    baseUrl: scope.baseUrl,
    headers: { authorization },
    signal: scope.signal,
    now,
    limit: chooseLimit(jiraSettings.parse(scope.settings), { requests: 50, perMs: 5_000 }),
    rightsAdvice: 'Give the account the permission to browse the service projects and to see internal comments.',
  });
}

/** Follows the search for changed issues, and reads each with its changelog and comments. */
export function readLog(cursor: unknown, scope: ReaderScope): AsyncIterable<LogPage> {
  const reader = createReader(scope);
  const source: TicketSource<string, Position> = {
    positionSchema,
    firstPosition: { sinceMs: 0, token: null, newestMs: 0, seen: [] },
    idOf: (key) => key,
    read: (key) => readIssue(reader, key),
    list: (position) => listChanged(reader, position),
  };
  return readChanges(cursor, source);
}

async function listChanged({ client, settings, scope }: Reader, position: Position) {
  const body = {
    jql: `${toProjects(settings)} AND ${toSince(position.sinceMs, scope.now())} ORDER BY updated ASC`,
    fields: ['updated'],
    maxResults: pageSize,
    ...(position.token === null ? {} : { nextPageToken: position.token }),
  };
  const page = await client.search('/rest/api/3/search/jql', body, searchPage);
  const found = page.issues.map(({ key, fields }) => ({ key, at: fields.updated, seenAs: `${key}@${fields.updated}` }));
  const seen = new Set(position.seen);
  const tickets = found.filter(({ seenAs }) => !seen.has(seenAs)).map(({ key }) => key);
  const newestMs = found.reduce((newest, { at }) => Math.max(newest, at), position.newestMs);
  const keys = [...new Set([...position.seen, ...found.map(({ seenAs }) => seenAs)])];
  if (page.nextPageToken !== null && found.length > 0) {
    const next = { ...position, token: page.nextPageToken, newestMs, seen: keys };
    return { tickets, position: next, caughtUp: false, total: null };
  }
  const sinceMs = Math.max(position.sinceMs, newestMs - overlapMs);
  const recent = keys.filter((key) => Number(key.slice(key.lastIndexOf('@') + 1)) >= sinceMs);
  return { tickets, position: { sinceMs, token: null, newestMs: 0, seen: recent }, caughtUp: true, total: null };
}

/** Which issues are meant, as a condition of JQL. */
export function toProjects({ projects }: JiraSettings): string {
  return projects.length === 0 ? 'projectType = "service_desk"' : `project IN (${projects.join(', ')})`;
}

/** Dates in JQL are in the zone of the account's profile; a number of minutes ago is the same everywhere. */
function toSince(sinceMs: number, now: number): string {
  if (sinceMs === 0) return 'updated >= "2000-01-01"';
  return `updated >= "-${Math.max(1, Math.ceil((now - sinceMs) / minuteMs) + 1)}m"`;
}

/** Reads these issues as they are now. */
export function readTickets(ticketIds: readonly string[], scope: ReaderScope): Promise<TicketsRead> {
  const reader = createReader(scope);
  return readEach(
    ticketIds,
    (id) => id,
    (id) => readIssue(reader, id),
  );
}

function createReader(scope: ReaderScope): Reader {
  const client = createJiraClient(scope, scope.now);
  const categories = new Map<'all', Promise<ReadonlyMap<string, string | null>>>();

  async function readCategories(): Promise<ReadonlyMap<string, string | null>> {
    const statuses = await client.get('/rest/api/3/status', {}, statusesPage);
    return new Map(
      statuses.flatMap(({ id, statusCategory }) => (id === null ? [] : [[id, statusCategory?.key ?? null]])),
    );
  }

  return {
    client,
    scope,
    settings: jiraSettings.parse(scope.settings),
    getCategories: () => remember(categories, 'all', readCategories),
  };
}

async function readIssue(reader: Reader, key: string): Promise<TicketReading> {
  const { client, settings, scope } = reader;
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const issue = await client.find(path, { expand: 'schema' }, restIssue);
  if (issue === null) return readGone(scope, key);
  const changes = await listChanges(client, path);
  const comments = await listComments(client, path);
  const categories = await reader.getCategories();
  const events = toEvents(
    { issue, changes, comments },
    {
      settings,
      categoryOf: (id) => categories.get(id ?? '') ?? null,
      pseudonymOf: scope.pseudonymOf,
    },
  );
  const { assignee } = issue.fields;
  const people = toPeople(
    [assignee, ...changes.map(({ author }) => author), ...comments.map(({ author }) => author)],
    settings,
  );
  return { events: withEscalations(events, settings), people };
}

async function listChanges(client: HelpdeskClient, path: string): Promise<readonly RestChange[]> {
  const all: RestChange[] = [];
  for (;;) {
    const page = await client.get(`${path}/changelog`, { startAt: all.length, maxResults: 100 }, changelogPage);
    all.push(...page.values);
    if (page.isLast || page.values.length === 0) return all;
  }
}

async function listComments(client: HelpdeskClient, path: string): Promise<readonly RestComment[]> {
  const all: RestComment[] = [];
  for (;;) {
    const page = await client.get(
      `${path}/comment`,
      { startAt: all.length, maxResults: 100, orderBy: 'created' },
      commentsPage,
    );
    all.push(...page.comments);
    if (all.length >= page.total || page.comments.length === 0) return all;
  }
}
