import { commonRows, defineHelpdesk } from './helpdesk.ts';

/** Frappe Helpdesk. */
export const frappeHelpdesk = defineHelpdesk({
  id: 'frappe-helpdesk',
  name: 'Frappe Helpdesk',
  cloudHosts: ['*.frappe.cloud'],
  ticketPath: '/helpdesk/tickets/{id}',
  ticketPages: [{ in: 'path', pattern: /^\/helpdesk\/tickets\/(?<id>\d+)(?:\/|$)/ }],
  listPages: [{ in: 'path', pattern: /^\/helpdesk\/tickets\/?$/ }],
  links: 'a[href*="/helpdesk/tickets/"]',
  ignoreWithin: null,
  rows: [commonRows],
  samples: {
    baseUrl: 'https://frappe.example.com',
    tickets: [['https://frappe.example.com/helpdesk/tickets/207', '207']],
    links: [['/helpdesk/tickets/207', '207']],
    lists: ['https://frappe.example.com/helpdesk/tickets'],
    others: ['https://frappe.example.com/helpdesk/tickets/new', 'https://frappe.example.com/helpdesk/kb/207'],
  },
});
