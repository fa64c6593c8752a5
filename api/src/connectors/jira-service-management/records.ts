import type { OwnRecord } from '@shiftlight/shared/truth/own-record.ts';
import { z } from 'zod';
import type { ReaderScope } from '../connector-kind.ts';
import { toPriority } from '../kit/common-settings.ts';
import { findEach } from '../kit/find-each.ts';
import { whenDone } from '../kit/when-done.ts';
import type { RecordSource } from '../record-source.ts';
import { createJiraClient, toProjects } from './read-log.ts';
import { recordsPage, restIssue, type RestIssue } from './rest-schemas.ts';
import { jiraSettings, toStatus } from './settings.ts';

const fields = ['created', 'updated', 'status', 'assignee', 'priority', 'project', 'resolutiondate'];
const token = z.string().nullable();

/** All issues of the service projects, by search. */
export const records: RecordSource = {
  pagesPerRound: 5,
  async list(position, scope) {
    const after = token.parse(position);
    const { client, settings, toRecord } = createReader(scope);
    const body = {
      jql: `${toProjects(settings)} AND created >= "2000-01-01" ORDER BY created ASC`,
      fields,
      maxResults: 100,
      ...(after === null ? {} : { nextPageToken: after }),
    };
    const page = await client.search('/rest/api/3/search/jql', body, recordsPage);
    return { records: page.issues.map(toRecord), position: page.issues.length === 0 ? null : page.nextPageToken };
  },
  async read(ticketIds, scope) {
    const { client, toRecord } = createReader(scope);
    const found = await findEach(ticketIds, (key) =>
      client.find(`/rest/api/3/issue/${encodeURIComponent(key)}`, { fields: fields.join(',') }, restIssue),
    );
    return found.map(toRecord);
  },
};

function createReader(scope: ReaderScope) {
  const client = createJiraClient(scope, scope.now);
  const settings = jiraSettings.parse(scope.settings);
  return {
    client,
    settings,
    toRecord: ({ key, fields: of }: Pick<RestIssue, 'key' | 'fields'>): OwnRecord => {
      const { id = null, name = 'Open', statusCategory } = of.status ?? {};
      const status = toStatus({ id, name, category: statusCategory?.key ?? null }, settings);
      return {
        ticketId: key,
        changedAt: of.updated,
        values: {
          status,
          assignee: of.assignee?.id ?? null,
          group: of.project?.key ?? null,
          priority: toPriority(of.priority?.name ?? null, settings),
          ...(of.created === null ? {} : { 'opened-at': of.created }),
          ...whenDone(status, of.resolutiondate),
        },
      };
    },
  };
}
