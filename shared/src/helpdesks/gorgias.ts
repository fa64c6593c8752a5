import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Gorgias tickets and views. */
export const gorgias = defineHelpdesk({
  id: 'gorgias',
  name: 'Gorgias',
  cloudHosts: ['*.gorgias.com'],
  ticketPath: '/app/ticket/{id}',
  ticketPages: [
    { in: 'path', pattern: /^\/app\/(?:views\/\d+\/|tickets\/\d+\/)?ticket\/(?<id>\d+)(?:\/|$)/ },
    { in: 'path', pattern: /^\/app\/views\/\d+\/(?<id>\d{4,})\/?$/ },
  ],
  listPages: [{ in: 'path', pattern: /^\/app\/(?:tickets|views)(?:\/|$)/ }],
  links: 'a[href*="/ticket/"], a[href*="/app/views/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://acme.gorgias.com',
    tickets: [
      ['https://acme.gorgias.com/app/ticket/5551234', '5551234'],
      ['https://acme.gorgias.com/app/views/12/5551234', '5551234'],
    ],
    links: [
      ['/app/ticket/5551234', '5551234'],
      ['/app/views/12/5551234', '5551234'],
    ],
    lists: ['https://acme.gorgias.com/app/tickets/12/inbox'],
    others: ['https://acme.gorgias.com/app/customer/5551234'],
  },
});
