import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Salesforce cases: record ids of the key prefix 500, 15 or 18 characters. */
export const salesforce = defineHelpdesk({
  id: 'salesforce',
  name: 'Salesforce Service Cloud',
  cloudHosts: ['*.lightning.force.com', '*.my.salesforce.com'],
  ticketPath: '/lightning/r/Case/{id}/view',
  ticketPages: [
    { in: 'path', pattern: /^\/lightning\/r\/(?:Case\/)?(?<id>500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?:\/|$)/ },
    { in: 'hash', pattern: /\/sObject\/(?<id>500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)(?:\/|$)/ },
    { in: 'path', pattern: /^\/(?<id>500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?)$/ },
  ],
  listPages: [{ in: 'path', pattern: /^\/lightning\/o\/Case\// }],
  links: 'a[href*="/lightning/r/Case/"], a[href*="/lightning/r/500"]',
  shadowRoots: true,
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://acme.lightning.force.com',
    tickets: [
      ['https://acme.lightning.force.com/lightning/r/Case/500Aa00000B1c2dEAB/view', '500Aa00000B1c2dEAB'],
      ['https://acme.lightning.force.com/one/one.app#/sObject/500Aa00000B1c2dEAB/view', '500Aa00000B1c2dEAB'],
    ],
    links: [['/lightning/r/Case/500Aa00000B1c2dEAB/view', '500Aa00000B1c2dEAB']],
    lists: ['https://acme.lightning.force.com/lightning/o/Case/list?filterName=Recent'],
    others: [
      'https://acme.lightning.force.com/lightning/r/Account/001Aa00000B1c2dEAB/view',
      'https://acme.lightning.force.com/lightning/r/Case/500short/view',
    ],
  },
});
