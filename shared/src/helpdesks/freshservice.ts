import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Freshservice agent pages. */
export const freshservice = defineHelpdesk({
  id: 'freshservice',
  name: 'Freshservice',
  cloudHosts: ['*.freshservice.com'],
  ticketPath: '/a/tickets/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/a\/tickets\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [
    { in: 'path', pattern: /^\/a\/tickets\/?$/ },
    { in: 'path', pattern: /^\/a\/tickets\/filters\// },
  ],
  links: 'a[href*="/a/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://acme.freshservice.com',
    tickets: [['https://acme.freshservice.com/a/tickets/12', '12']],
    links: [['/a/tickets/12?current_tab=details', '12']],
    lists: ['https://acme.freshservice.com/a/tickets'],
    others: ['https://acme.freshservice.com/a/changes/12'],
  },
});
