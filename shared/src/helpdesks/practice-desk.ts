import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** The small helpdesk that ships with Shiftlight for trying things out. */
export const practiceDesk = defineHelpdesk({
  id: 'practice-desk',
  name: 'Practice desk',
  cloudHosts: [],
  ticketPath: '/tickets/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/tickets\/(?<id>[^/?#]+)\/?$/ }],
  listPages: [{ in: 'path', pattern: /^\/$/ }],
  links: 'a[href*="/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  isForTrials: true,
  samples: {
    baseUrl: 'https://desk.example.com',
    tickets: [
      ['https://desk.example.com/tickets/T-17', 'T-17'],
      ['https://desk.example.com/tickets/17?from=list', '17'],
    ],
    links: [['/tickets/17', '17']],
    lists: ['https://desk.example.com/'],
    others: ['https://desk.example.com/tickets', 'https://desk.example.com/tickets/17/print'],
  },
});
