import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Zendesk Support agent workspace. Many tickets stay mounted at once: the URL decides which one is meant. Source: connectors facts, section 1. */
export const zendesk = defineHelpdesk({
  id: 'zendesk',
  name: 'Zendesk',
  cloudHosts: ['*.zendesk.com'],
  ticketPath: '/agent/tickets/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/(?:agent\/)?tickets\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [
    { in: 'path', pattern: /^\/agent\/filters\/[^/]+/ },
    { in: 'path', pattern: /^\/agent\/(?:dashboard|search)/ },
  ],
  links: 'a[href*="/agent/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://acme.zendesk.com',
    tickets: [
      ['https://acme.zendesk.com/agent/tickets/123', '123'],
      ['https://acme.zendesk.com/agent/tickets/123/events', '123'],
      ['https://acme.zendesk.com/tickets/123', '123'],
    ],
    links: [['/agent/tickets/123', '123']],
    lists: ['https://acme.zendesk.com/agent/filters/360001', 'https://acme.zendesk.com/agent/dashboard'],
    others: [
      'https://acme.zendesk.com/hc/en-us/requests/123',
      'https://acme.zendesk.com/agent/tickets/new/1',
      'https://acme.zendesk.com/agent/users/5',
      'https://other.zendesk.com/agent/tickets/123',
    ],
  },
});
