import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Intercom inbox; a workspace’s conversations share one host. */
export const intercom = defineHelpdesk({
  id: 'intercom',
  name: 'Intercom',
  cloudHosts: ['app.intercom.com', 'app.eu.intercom.com', 'app.au.intercom.com'],
  ticketPath: '/a/inbox/conversation/{id}',
  ticketPages: [
    { in: 'path', pattern: /^\/a\/inbox\/(?:[^/]+\/.*?)?conversations?\/(?<id>\d+)(?:\/|$)/ },
    { in: 'path', pattern: /^\/a\/apps\/[^/]+\/(?:.*\/)?conversations\/(?<id>\d+)(?:\/|$)/ },
  ],
  listPages: [{ in: 'path', pattern: /^\/a\/inbox\/[^/]+\/inbox\/(?!.*conversation)/ }],
  links: 'a[href*="/conversation/"], a[href*="/conversations/"]',
  marked: [{ css: '[data-conversation-id]', attribute: 'data-conversation-id' }],
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://app.intercom.com',
    tickets: [
      ['https://app.intercom.com/a/inbox/abc123/inbox/admin/77/conversation/2140', '2140'],
      ['https://app.intercom.com/a/apps/abc123/conversations/2140', '2140'],
      ['https://app.intercom.com/a/inbox/conversation/2140', '2140'],
    ],
    links: [['/a/inbox/abc123/inbox/shared/all/conversation/2140?view=List', '2140']],
    lists: ['https://app.intercom.com/a/inbox/abc123/inbox/shared/unassigned'],
    others: ['https://app.intercom.com/a/apps/abc123/users/2140'],
  },
});
