import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Freshdesk, on its own host or a customer’s domain. */
export const freshdesk = defineHelpdesk({
  id: 'freshdesk',
  name: 'Freshdesk',
  cloudHosts: ['*.freshdesk.com'],
  ticketPath: '/a/tickets/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/(?:a|helpdesk)\/tickets\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [{ in: 'path', pattern: /^\/a\/tickets\/filters\/[^/]+/ }],
  links: 'a[href*="/a/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://support.example.org',
    tickets: [
      ['https://support.example.org/a/tickets/55', '55'],
      ['https://support.example.org/helpdesk/tickets/55', '55'],
    ],
    links: [['/a/tickets/55', '55']],
    lists: [
      'https://support.example.org/a/tickets/filters/all_tickets',
      'https://support.example.org/a/tickets/filters/search?orderBy=created_at',
    ],
    others: ['https://support.example.org/a/tickets/new', 'https://support.example.org/support/tickets/55'],
  },
});
