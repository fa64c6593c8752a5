import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Znuny, OTOBO and the OTRS family; parameters are separated by semicolons. */
export const znuny = defineHelpdesk({
  id: 'znuny',
  name: 'Znuny / OTOBO',
  cloudHosts: [],
  ticketPath: '/index.pl?Action=AgentTicketZoom;TicketID={id}',
  ticketPages: [
    {
      in: 'path-and-query',
      pattern: /\/index\.pl\?(?:.*[;&])?Action=AgentTicketZoom[;&](?:.*[;&])?TicketID=(?<id>\d+)(?:[;&]|$)/,
    },
  ],
  listPages: [
    {
      in: 'path-and-query',
      pattern:
        /\/index\.pl\?(?:.*[;&])?Action=Agent(?:TicketQueue|TicketStatusView|TicketSearch|TicketEscalationView|Dashboard)(?:[;&]|$)/,
    },
  ],
  links: 'a[href*="Action=AgentTicketZoom"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://desk.example.com/znuny',
    tickets: [
      ['https://desk.example.com/znuny/index.pl?Action=AgentTicketZoom;TicketID=8', '8'],
      ['https://desk.example.com/znuny/index.pl?Action=AgentTicketZoom&TicketID=8&ArticleID=2', '8'],
    ],
    links: [['/znuny/index.pl?Action=AgentTicketZoom;TicketID=8', '8']],
    lists: ['https://desk.example.com/znuny/index.pl?Action=AgentTicketQueue;QueueID=2'],
    others: [
      'https://desk.example.com/znuny/index.pl?Action=AgentTicketPhone',
      'https://desk.example.com/znuny/index.pl?Action=AgentTicketZoom;TicketNumber=2026112200001',
    ],
  },
});
