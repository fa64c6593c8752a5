import { describe, test } from 'vitest';
import { checkDelivery, type DeliveryRow } from '../../../../builders/check-delivery.ts';

describe('Jira Service Management', () => {
  const timestamp = Date.UTC(2026, 0, 8, 14);
  const issue = {
    id: '10000',
    key: 'HELP-12',
    fields: {
      summary: 'Wheel',
      status: { id: '3', name: 'In Arbeit', statusCategory: { key: 'indeterminate' } },
      created: '2026-01-08T15:00:00.962+0100',
      reporter: { accountId: 'c1', accountType: 'customer' },
    },
  };
  const user = { accountId: '99:b8', displayName: 'James' };
  const updated = (...items: object[]) => ({
    timestamp,
    webhookEvent: 'jira:issue_updated',
    issue,
    user,
    changelog: { id: '77', items },
  });
  const move = { field: 'status', from: '1', fromString: 'Neu', to: '3', toString: 'In Arbeit' };
  const comment = {
    id: '5',
    created: '2026-01-08T15:00:00.000+0100',
    author: { accountId: 'a', accountType: 'atlassian' },
    jsdPublic: true,
  };
  test.each<DeliveryRow>([
    {
      name: 'a status in another language, by its category',
      body: updated(move),
      reads: ['HELP-12'],
      tells: [
        {
          id: 'change/77/status',
          at: timestamp,
          status: 'open',
          rawStatus: 'In Arbeit',
          actor: { kind: 'agent', personId: '99:b8' },
        },
      ],
    },
    {
      name: 'a status that ships, by what it means',
      body: updated({ ...move, to: '9', toString: 'Waiting for customer' }),
      reads: ['HELP-12'],
      tells: [{ status: 'pending' }],
    },
    {
      name: 'nobody’s issue',
      body: updated({ field: 'assignee', from: 'a', fromString: 'A', to: null, toString: null }),
      reads: ['HELP-12'],
      tells: [{ type: 'assignee.changed', assigneeId: null }],
    },
    {
      name: 'several changes at once',
      body: updated(move, { field: 'priority', fromString: 'Low', toString: 'High' }, { field: 'Link' }),
      reads: ['HELP-12'],
      tells: [{ type: 'status.changed' }, { attributes: { priority: 'High' } }],
    },
    {
      name: 'a move to another project reads both keys',
      body: updated({ field: 'Key', fromString: 'OLD-3', toString: 'HELP-12' }),
      reads: ['HELP-12', 'OLD-3'],
      tells: [{ type: 'ticket.merged', ticketId: 'OLD-3', intoTicketId: 'HELP-12' }],
    },
    {
      name: 'an answer that the customer sees',
      body: { timestamp, webhookEvent: 'comment_created', issue, comment },
      reads: ['HELP-12'],
      tells: [{ id: 'comment/5', visibility: 'public', actor: { kind: 'agent', personId: 'a' } }],
    },
    {
      name: 'an internal comment',
      body: { timestamp, webhookEvent: 'comment_created', issue, comment: { ...comment, jsdPublic: false } },
      reads: ['HELP-12'],
      tells: [{ visibility: 'internal' }],
    },
    {
      name: 'an app’s comment',
      body: {
        timestamp,
        webhookEvent: 'comment_created',
        issue,
        comment: { ...comment, author: { accountId: 'b', accountType: 'app' } },
      },
      reads: ['HELP-12'],
      tells: [{ automatic: true, actor: { kind: 'bot' } }],
    },
    {
      name: 'deletion',
      body: { timestamp, webhookEvent: 'jira:issue_deleted', issue, user },
      reads: ['HELP-12'],
      tells: [{ type: 'ticket.deleted', at: timestamp }],
    },
    { name: 'a web request of an automation rule', body: { issueKey: 'HELP-12' }, reads: ['HELP-12'], tells: [] },
  ])('$name', (row) => checkDelivery('jira-service-management', row));
});
