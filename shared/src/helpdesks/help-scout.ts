import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Help Scout; the URL holds the conversation’s id, then its number. */
export const helpScout = defineHelpdesk({
  id: 'help-scout',
  name: 'Help Scout',
  cloudHosts: ['secure.helpscout.net'],
  ticketPath: '/conversation/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/conversations?\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [{ in: 'path', pattern: /^\/(?:mailbox|inbox|search)(?:\/|$)/ }],
  links: 'a[href*="/conversation/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://secure.helpscout.net',
    tickets: [
      ['https://secure.helpscout.net/conversation/2391938111/349/', '2391938111'],
      ['https://secure.helpscout.net/conversation/2391938111', '2391938111'],
    ],
    links: [['/conversation/2391938111/349?folderId=5', '2391938111']],
    lists: ['https://secure.helpscout.net/mailbox/abc/5/'],
    others: ['https://secure.helpscout.net/customers/2391938111/'],
  },
});
