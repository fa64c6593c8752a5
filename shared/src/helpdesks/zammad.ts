import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Zammad, classic (hash routes) and desktop view. The URL holds the database id; addresses by ticket number are not resolved. */
export const zammad = defineHelpdesk({
  id: 'zammad',
  name: 'Zammad',
  cloudHosts: ['*.zammad.com'],
  ticketPath: '/#ticket/zoom/{id}',
  ticketPages: [
    { in: 'hash', pattern: /^ticket\/zoom\/(?<id>\d+)(?:\/|$)/ },
    { in: 'path', pattern: /^\/(?:desktop|mobile)\/tickets?\/(?:zoom\/)?(?<id>\d+)(?:\/|$)/ },
  ],
  listPages: [
    { in: 'hash', pattern: /^ticket\/view(?:\/|$)/ },
    { in: 'path', pattern: /^\/desktop\/tickets\/view(?:\/|$)/ },
  ],
  links: 'a[href*="#ticket/zoom/"], a[href*="/desktop/tickets/"], a[href*="/mobile/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://zammad.example.com',
    tickets: [
      ['https://zammad.example.com/#ticket/zoom/31', '31'],
      ['https://zammad.example.com/desktop/tickets/31', '31'],
    ],
    links: [
      ['#ticket/zoom/31', '31'],
      ['/desktop/tickets/31', '31'],
    ],
    lists: ['https://zammad.example.com/#ticket/view/my_assigned'],
    others: ['https://zammad.example.com/#ticket/create', 'https://zammad.example.com/#ticket/zoom/number/86031'],
  },
});
