import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** HubSpot tickets: object type 0-5 and the help desk workspace. */
export const hubspot = defineHelpdesk({
  id: 'hubspot',
  name: 'HubSpot Service Hub',
  cloudHosts: ['app.hubspot.com', '*.hubspot.com'],
  ticketPath: null,
  ticketPages: [
    { in: 'path', pattern: /^\/contacts\/\d+\/(?:record\/0-5|ticket)\/(?<id>\d+)(?:\/|$)/ },
    { in: 'path', pattern: /^\/help-desk\/\d+\/view\/[^/]+\/ticket\/(?<id>\d+)(?:\/|$)/ },
  ],
  listPages: [
    { in: 'path', pattern: /^\/help-desk\/\d+\/view\/[^/]+(?:\/list-view)?\/?$/ },
    { in: 'path', pattern: /^\/contacts\/\d+\/objects\/0-5/ },
  ],
  links: 'a[href*="/record/0-5/"], a[href*="/ticket/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://app-eu1.hubspot.com',
    tickets: [
      ['https://app-eu1.hubspot.com/contacts/99/record/0-5/1234', '1234'],
      ['https://app-eu1.hubspot.com/help-desk/99/view/7/ticket/1234/', '1234'],
      ['https://app-eu1.hubspot.com/contacts/99/ticket/1234', '1234'],
    ],
    links: [['/contacts/99/record/0-5/1234', '1234']],
    lists: [
      'https://app-eu1.hubspot.com/help-desk/99/view/7/list-view',
      'https://app-eu1.hubspot.com/contacts/99/objects/0-5/views/all/list',
    ],
    others: ['https://app-eu1.hubspot.com/contacts/99/record/0-1/1234'],
  },
});
