import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** osTicket’s staff control panel; the id in the URL is internal, not the ticket number. */
export const osticket = defineHelpdesk({
  id: 'osticket',
  name: 'osTicket',
  cloudHosts: [],
  ticketPath: '/scp/tickets.php?id={id}',
  ticketPages: [{ in: 'path-and-query', pattern: /^\/scp\/tickets\.php\?(?:.*&)?id=(?<id>\d+)(?:&|$)/ }],
  listPages: [{ in: 'path', pattern: /^\/scp\/(?:tickets|index)\.php$/ }],
  links: 'a[href*="tickets.php?id="]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://desk.example.com/osticket',
    tickets: [
      ['https://desk.example.com/osticket/scp/tickets.php?id=14', '14'],
      ['https://desk.example.com/osticket/scp/tickets.php?queue=1&id=14#thread', '14'],
    ],
    links: [['/osticket/scp/tickets.php?id=14', '14']],
    lists: ['https://desk.example.com/osticket/scp/tickets.php?queue=1'],
    others: [
      'https://desk.example.com/osticket/tickets.php?id=14',
      'https://desk.example.com/osticket/scp/users.php?id=14',
    ],
  },
});
