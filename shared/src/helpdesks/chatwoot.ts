import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Chatwoot. Older versions draw their list without links: there only the open conversation is recognised. */
export const chatwoot = defineHelpdesk({
  id: 'chatwoot',
  name: 'Chatwoot',
  cloudHosts: ['app.chatwoot.com'],
  ticketPath: null,
  ticketPages: [{ in: 'path', pattern: /^\/app\/accounts\/\d+\/(?:.+\/)?conversations\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [
    {
      in: 'path',
      pattern:
        /^\/app\/accounts\/\d+\/(?:dashboard|(?:inbox|label|team|custom_view)\/[^/]+|(?:mentions|unattended|participating)\/conversations)\/?$/,
    },
  ],
  links: 'a[href*="/conversations/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://chat.example.com',
    tickets: [
      ['https://chat.example.com/app/accounts/2/conversations/91', '91'],
      ['https://chat.example.com/app/accounts/2/inbox/3/conversations/91', '91'],
    ],
    links: [['/app/accounts/2/conversations/91', '91']],
    lists: [
      'https://chat.example.com/app/accounts/2/dashboard',
      'https://chat.example.com/app/accounts/2/mentions/conversations',
    ],
    others: ['https://chat.example.com/app/accounts/2/contacts/91'],
  },
});
