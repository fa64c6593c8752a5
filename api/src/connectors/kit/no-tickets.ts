import type { Capabilities } from '../capabilities.ts';

/** Of a system beside the helpdesk, which tells nothing of tickets. */
export const noTickets: Capabilities = {
  created: 'missing',
  'agent-reply': 'missing',
  'customer-reply': 'missing',
  'internal-note': 'missing',
  status: 'missing',
  priority: 'missing',
  assignee: 'missing',
  group: 'missing',
  reopened: 'missing',
  escalated: 'missing',
  survey: 'missing',
  merged: 'missing',
  deleted: 'missing',
};
