import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** FreeScout; the id in the URL is internal, not the number. */
export const freescout = defineHelpdesk({
  id: 'freescout',
  name: 'FreeScout',
  cloudHosts: [],
  ticketPath: '/conversation/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/conversation\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [
    { in: 'path', pattern: /^\/mailbox\/\d+(?:\/\d+)?\/?$/ },
    { in: 'path', pattern: /^\/search\/?$/ },
  ],
  links: 'a[href*="/conversation/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://mail.example.com/freescout',
    tickets: [['https://mail.example.com/freescout/conversation/63?folder_id=4#thread-9', '63']],
    links: [['https://mail.example.com/freescout/conversation/63', '63']],
    lists: ['https://mail.example.com/freescout/mailbox/1/4'],
    others: ['https://mail.example.com/freescout/conversation/undo/63'],
  },
});
