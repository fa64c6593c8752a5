import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Request Tracker 5 and 6. Seen on a running 5.0.3: ticket pages, lists and links; two table rows per ticket share one `tbody.list-item`. */
export const requestTracker = defineHelpdesk({
  id: 'request-tracker',
  name: 'Request Tracker',
  cloudHosts: [],
  ticketPath: '/Ticket/Display.html?id={id}',
  ticketPages: [
    {
      in: 'path-and-query',
      pattern:
        /^\/Ticket\/(?:Display|History|Update|Modify(?:All|People|Links|Dates)?)\.html\?(?:.*[&;])?id=(?<id>\d+)(?:[&;]|$)/,
    },
    { in: 'path-and-query', pattern: /^\/m\/ticket\/show\?(?:.*[&;])?id=(?<id>\d+)(?:[&;]|$)/ },
  ],
  listPages: [
    { in: 'path', pattern: /^\/Search\/(?:Results|Simple)\.html$/ },
    { in: 'path', pattern: /^\/(?:index\.html)?$/ },
  ],
  links: 'a[href*="/Ticket/Display.html?id="]',
  ignoreWithin: '#main-navigation, #page-navigation, #app-nav, #page-menu',
  rows: ['tbody.list-item', commonRows],
  samples: {
    baseUrl: 'https://desk.example.com/rt',
    tickets: [
      ['https://desk.example.com/rt/Ticket/Display.html?id=42', '42'],
      ['https://desk.example.com/rt/Ticket/Display.html?id=42#txn-105', '42'],
      ['https://desk.example.com/rt/Ticket/Update.html?Action=Respond&id=42', '42'],
      ['https://desk.example.com/rt/Ticket/ModifyAll.html?id=7;Tab=1', '7'],
      ['https://desk.example.com/rt/m/ticket/show?id=9', '9'],
    ],
    links: [
      ['/rt/Ticket/Display.html?id=42', '42'],
      ['https://desk.example.com/rt/Ticket/Display.html?id=42#txn-105', '42'],
    ],
    lists: [
      'https://desk.example.com/rt/Search/Results.html?Query=Status%3D%27open%27',
      'https://desk.example.com/rt/',
    ],
    others: [
      'https://desk.example.com/rt/Ticket/Create.html?Queue=1',
      'https://desk.example.com/rt/SelfService/Display.html?id=42',
      'https://desk.example.com/Ticket/Display.html?id=42',
      'https://desk.example.com/rt2/Ticket/Display.html?id=42',
      'https://elsewhere.example.com/rt/Ticket/Display.html?id=42',
      'https://desk.example.com/rt/Ticket/Display.html?id=42x',
      'https://desk.example.com/rt/Ticket/Display.html?paid=42',
    ],
  },
});
