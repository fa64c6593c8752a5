import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** The page's decimal id is the base-36 suffix of the API's id. */
const toConversationId = (urlId: string): string =>
  urlId.startsWith('cnv_') ? urlId : `cnv_${BigInt(urlId).toString(36)}`;

/** Front. Its own pages show the id in decimal, links and API in base 36. */
export const front = defineHelpdesk({
  id: 'front',
  name: 'Front',
  cloudHosts: ['app.frontapp.com'],
  ticketPath: '/open/{id}',
  ticketPages: [
    { in: 'path', pattern: /\/(?<id>cnv_[0-9a-z]+)(?:\/|$)/ },
    { in: 'path', pattern: /^\/inboxes\/.*\/(?<id>\d{9,})\/?$/ },
    { in: 'path', pattern: /^\/open\/(?<id>\d{9,})\/?$/ },
  ],
  listPages: [{ in: 'path', pattern: /^\/inboxes\// }],
  links: 'a[href*="/open/"], a[href*="/inboxes/"]',
  ignoreWithin: null,
  rows: [commonRows],
  toExternalId: toConversationId,
  samples: {
    baseUrl: 'https://app.frontapp.com',
    tickets: [
      ['https://app.frontapp.com/open/cnv_1jdgxx0l', 'cnv_1jdgxx0l'],
      ['https://app.frontapp.com/inboxes/teams/folders/4/unassigned/120537545061', 'cnv_1jdgxx0l'],
    ],
    links: [
      ['/open/cnv_1jdgxx0l', 'cnv_1jdgxx0l'],
      ['/inboxes/teams/views/7/open/120537545061', 'cnv_1jdgxx0l'],
    ],
    lists: ['https://app.frontapp.com/inboxes/teams/folders/4/unassigned'],
    others: ['https://app.frontapp.com/open/msg_1jdgxx0l'],
  },
});
