import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Jira Service Management, cloud and data center; the issue key is the id. */
export const jiraServiceManagement = defineHelpdesk({
  id: 'jira-service-management',
  name: 'Jira Service Management',
  cloudHosts: ['*.atlassian.net'],
  ticketPath: '/browse/{id}',
  ticketPages: [
    { in: 'path', pattern: /^\/browse\/(?<id>[A-Z][A-Z0-9_]+-\d+)(?:\/|$)/ },
    { in: 'path', pattern: /^(?:\/jira)?\/servicedesk\/projects\/[^/]+\/(?:.*\/)?(?<id>[A-Z][A-Z0-9_]+-\d+)(?:\/|$)/ },
    // Data Center, whose context path (`/jira`, often) belongs to its address.
    { in: 'path', pattern: /^\/projects\/[^/]+\/queues\/(?:.*\/)?(?<id>[A-Z][A-Z0-9_]+-\d+)(?:\/|$)/ },
    { in: 'query', pattern: /(?:^|&)selectedIssue=(?<id>[A-Z][A-Z0-9_]+-\d+)(?:&|$)/ },
  ],
  listPages: [
    { in: 'path', pattern: /\/servicedesk\/projects\/[^/]+\/queues(?:\/|$)/ },
    { in: 'path', pattern: /^\/projects\/[^/]+\/queues(?:\/|$)/ },
    { in: 'path', pattern: /^\/issues\/?$/ },
  ],
  links: 'a[href*="/browse/"], a[href*="/servicedesk/"], a[href*="/queues/"], a[href*="selectedIssue="]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://acme.atlassian.net',
    tickets: [
      ['https://acme.atlassian.net/browse/HELP-12', 'HELP-12'],
      ['https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/4/HELP-12', 'HELP-12'],
      ['https://acme.atlassian.net/issues/?selectedIssue=HELP-12', 'HELP-12'],
    ],
    links: [
      ['/browse/HELP-12', 'HELP-12'],
      ['/jira/servicedesk/projects/HELP/queues/custom/4/HELP-12', 'HELP-12'],
      ['/jira/servicedesk/projects/HELP/boards/3?selectedIssue=HELP-12', 'HELP-12'],
    ],
    lists: ['https://acme.atlassian.net/jira/servicedesk/projects/HELP/queues/custom/4'],
    others: ['https://acme.atlassian.net/browse/HELP', 'https://acme.atlassian.net/wiki/spaces/HELP-12x'],
  },
});
