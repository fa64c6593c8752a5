import { createHmac } from 'node:crypto';
import { trackFigures } from './own-figures.ts';
import type { VendorWorld } from './start-vendor.ts';
import type { Colleague, Status, Step, VendorDelivery } from './story.ts';
import { notFound, ok, unauthorised, type VendorAnswer, type VendorRequest } from './vendor-server.ts';

const person = (name: string, accountType: string) => ({
  accountId: `712020:${name}`,
  accountType,
  displayName: name,
  ...(accountType === 'atlassian' ? { emailAddress: `${name}@acme.test` } : {}),
});
const people = { alice: person('alice', 'atlassian'), bob: person('bob', 'atlassian') };
const carol = person('carol', 'customer');
const automation = person('automation', 'app');
const statuses: Readonly<Record<Status | 'new', { id: string; name: string; statusCategory: { key: string } }>> = {
  new: { id: '1', name: 'Neu', statusCategory: { key: 'new' } },
  open: { id: '3', name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
  pending: { id: '4', name: 'Waiting for customer', statusCategory: { key: 'indeterminate' } },
  solved: { id: '5', name: 'Erledigt', statusCategory: { key: 'done' } },
};
const email = 'bot@acme.test';
const token = 'jira-token';
const pageSize = 2;

interface Issue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  status: Status | 'new';
  priority: string;
  assignee: Colleague | null;
  readonly created: number;
  updated: number;
  rating: { rating: number; at: number } | null;
  gone: boolean;
  readonly changes: Record<string, unknown>[];
  readonly comments: object[];
}

/** Jira writes instants in the zone of the account, with an offset that has no colon. */
const inZone = (at: number) => new Date(at + 7_200_000).toISOString().replace('Z', '+0200');

/** Jira Service Management: the interface and webhooks of one site, over issues HELP-1, HELP-2 … It has neither groups nor merges. */
export function createJira(): VendorWorld {
  const issues = new Map<string, Issue>();
  const figures = trackFigures();
  let ids = 10_000;
  const nextId = () => String((ids += 3));
  const idOf = (ticket: number) => `HELP-${ticket}`;

  function perform(step: Step, secret: string): readonly VendorDelivery[] {
    figures.note(step);
    const { at } = step;
    if (step.do === 'open') {
      const key = idOf(step.ticket);
      const state = { status: 'new' as const, priority: 'Medium', assignee: null, rating: null, gone: false };
      const issue = {
        id: nextId(),
        key,
        summary: step.subject,
        created: at,
        updated: at,
        ...state,
        changes: [],
        comments: [],
      };
      issues.set(key, issue);
      return [deliver('jira:issue_created', issue, { user: carol }, at, secret)];
    }
    const issue = issues.get(idOf(step.ticket));
    if (issue === undefined) throw new Error('The story speaks of an issue that was not opened.');
    const comment = (author: object, jsdPublic: boolean) => {
      const written = { id: nextId(), author, body: { type: 'doc', version: 1 }, jsdPublic, created: inZone(at) };
      issue.comments.push(written);
      issue.updated = at;
      return [deliver('comment_created', issue, { comment: written }, at, secret)];
    };
    const change = (
      author: object,
      field: string,
      from: [string | null, string | null],
      to: [string | null, string | null],
    ) => {
      const item = { field, fieldtype: 'jira', from: from[0], fromString: from[1], to: to[0], toString: to[1] };
      const changelog = { id: nextId(), items: [item] };
      issue.changes.push({ ...changelog, author, created: inZone(at) });
      issue.updated = at;
      return [deliver('jira:issue_updated', issue, { user: author, changelog }, at + 14, secret)];
    };
    switch (step.do) {
      case 'ask':
        return comment(carol, true);
      case 'reply':
      case 'note':
        return comment(people[step.by], step.do === 'reply');
      case 'auto-reply':
        return comment(automation, true);
      case 'assign': {
        const named = (name: Colleague | null): [string | null, string | null] =>
          name === null ? [null, null] : [people[name].accountId, name];
        const before = issue.assignee;
        issue.assignee = step.to;
        return change(people[step.by], 'assignee', named(before), named(step.to));
      }
      case 'status': {
        const [before, after] = [statuses[issue.status], statuses[step.to]];
        issue.status = step.to;
        return change(people[step.by], 'status', [before.id, before.name], [after.id, after.name]);
      }
      case 'priority': {
        const before = issue.priority;
        issue.priority = step.to === 'high' ? 'High' : 'Medium';
        return change(people[step.by], 'priority', ['3', before], ['2', issue.priority]);
      }
      case 'rate':
        issue.rating = { rating: step.good ? 5 : 1, at };
        issue.updated = at;
        return [];
      case 'delete':
        issue.gone = true;
        return [deliver('jira:issue_deleted', issue, { user: people[step.by] }, at, secret)];
      case 'move':
      case 'merge':
        return [];
    }
  }

  function showResolution({ key, status }: Issue) {
    const { solvedAt } = figures.of(Number(key.slice('HELP-'.length)));
    return status === 'solved' && solvedAt !== null ? inZone(solvedAt) : null;
  }

  const show = (issue: Issue) => ({
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      status: statuses[issue.status],
      priority: { name: issue.priority },
      assignee: issue.assignee === null ? null : people[issue.assignee],
      reporter: carol,
      creator: automation,
      issuetype: { name: '[System] Service request' },
      project: { key: 'HELP' },
      labels: [],
      created: inZone(issue.created),
      updated: inZone(issue.updated),
      resolutiondate: showResolution(issue),
      customfield_10041: issue.rating === null ? null : { rating: issue.rating.rating },
      customfield_10042: issue.rating === null ? null : inZone(issue.rating.at),
    },
  });
  const schema = {
    customfield_10041: { type: 'sd-feedback', custom: 'com.atlassian.servicedesk:sd-request-feedback' },
    customfield_10042: { type: 'datetime', custom: 'com.atlassian.servicedesk:sd-request-feedback-date' },
  };

  function deliver(webhookEvent: string, issue: Issue, more: object, at: number, secret: string): VendorDelivery {
    const body = JSON.stringify({ timestamp: at, webhookEvent, issue: show(issue), ...more });
    return {
      body,
      headers: { 'x-hub-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` },
    };
  }

  function answer({ path, query, headers, body }: VendorRequest): VendorAnswer {
    const expected = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
    if (headers.authorization !== expected) return unauthorised;
    if (path === '/rest/api/3/myself') return ok({ displayName: 'Bot' });
    if (path === '/rest/api/3/status') return ok(Object.values(statuses));
    if (path === '/rest/api/3/search/jql') return ok(search(asSearch(body)));
    const [, key = '', part] = /^\/rest\/api\/3\/issue\/([A-Z]+-\d+)(?:\/(changelog|comment))?$/.exec(path) ?? [];
    const issue = issues.get(key);
    if (issue === undefined || issue.gone) return notFound;
    const startAt = Number(query.get('startAt') ?? 0);
    if (part === 'changelog') {
      const values = issue.changes.slice(startAt, startAt + pageSize);
      return ok({ startAt, values, total: issue.changes.length, isLast: startAt + pageSize >= issue.changes.length });
    }
    if (part === 'comment') {
      return ok({ startAt, comments: issue.comments.slice(startAt, startAt + pageSize), total: issue.comments.length });
    }
    return ok({ ...show(issue), schema });
  }

  function search({ jql, nextPageToken }: Search) {
    const minutes = /updated >= "-(\d+)m"/.exec(jql)?.[1];
    const since = minutes === undefined ? 0 : Date.now() - Number(minutes) * 60_000;
    const found = [...issues.values()]
      .filter(({ gone, updated }) => !gone && updated >= since)
      .sort((a, b) => a.updated - b.updated);
    const from = Number(nextPageToken ?? 0);
    const more = found.length > from + pageSize;
    return {
      issues: found.slice(from, from + pageSize).map(show),
      ...(more ? { nextPageToken: String(from + pageSize) } : { isLast: true }),
    };
  }

  return {
    helpdesk: 'jira-service-management',
    credentials: { user: email, token },
    settings: {},
    ownSecret: null,
    idOf,
    perform,
    answer,
  };
}

interface Search {
  readonly jql: string;
  readonly nextPageToken?: string;
}

/** The connector's own search; another one fails where it is read. */
function asSearch(body: unknown): Search {
  return body as Search;
}
