import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Libredesk. */
export const libredesk = defineHelpdesk({
  id: 'libredesk',
  name: 'Libredesk',
  cloudHosts: [],
  ticketPath: '/inboxes/all/conversation/{id}',
  ticketPages: [
    {
      in: 'path',
      pattern:
        /^\/inboxes\/(?:(?:teams|views)\/\d+\/|(?:assigned|unassigned|all|mentioned)\/)?conversation\/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/,
    },
  ],
  listPages: [
    { in: 'path', pattern: /^\/inboxes\/(?:(?:teams|views)\/\d+|assigned|unassigned|all|mentioned|search)\/?$/ },
  ],
  links: 'a[href*="/conversation/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://libre.example.com',
    tickets: [
      [
        'https://libre.example.com/inboxes/assigned/conversation/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69',
        '0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69',
      ],
    ],
    links: [
      ['/inboxes/teams/2/conversation/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69', '0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69'],
    ],
    lists: ['https://libre.example.com/inboxes/unassigned'],
    others: ['https://libre.example.com/contacts/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69'],
  },
});
