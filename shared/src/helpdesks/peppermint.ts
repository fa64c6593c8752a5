import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Peppermint. */
export const peppermint = defineHelpdesk({
  id: 'peppermint',
  name: 'Peppermint',
  cloudHosts: [],
  ticketPath: '/issue/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/issue\/(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/|$)/ }],
  listPages: [{ in: 'path', pattern: /^\/issues(?:\/(?:open|closed))?\/?$/ }],
  links: 'a[href^="/issue/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://mint.example.com',
    tickets: [
      ['https://mint.example.com/issue/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69', '0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69'],
    ],
    links: [['/issue/0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69', '0b0c1f6e-52f3-4c1b-9a0e-3f1d2c4b5a69']],
    lists: ['https://mint.example.com/issues/open'],
    others: ['https://mint.example.com/new'],
  },
});
