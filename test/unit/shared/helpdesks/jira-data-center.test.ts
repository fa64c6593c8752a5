import { findTicketInUrl, isListUrl } from '@shiftlight/shared/helpdesks/find-ticket.ts';
import { jiraServiceManagement } from '@shiftlight/shared/helpdesks/jira-service-management.ts';
import { expect, test } from 'vitest';

const find = (baseUrl: string, path: string) => findTicketInUrl(jiraServiceManagement, baseUrl, `${baseUrl}${path}`);

test.each([
  { page: 'an issue', path: '/browse/HELP-12', id: 'HELP-12' },
  { page: 'an issue in its queue', path: '/projects/HELP/queues/custom/4/HELP-12', id: 'HELP-12' },
  { page: 'an issue of the agents’ view', path: '/projects/HELP/queues/issue/HELP-12', id: 'HELP-12' },
  { page: 'a queue', path: '/projects/HELP/queues/custom/4', id: null },
  { page: 'a report', path: '/projects/HELP/reports/HELP-12', id: null },
])('$page of a Data Center is known under its context path and without one', ({ path, id }) => {
  expect(find('https://jira.acme.test/jira', path)).toBe(id);
  expect(find('https://jira.acme.test', path)).toBe(id);
});

test('a queue of a Data Center is a list', () => {
  const queue = 'https://jira.acme.test/jira/projects/HELP/queues/custom/4';
  expect(isListUrl(jiraServiceManagement, 'https://jira.acme.test/jira', queue)).toBe(true);
});
