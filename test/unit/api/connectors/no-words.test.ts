import { expect, test } from 'vitest';
import { explain } from '../../../builders/connector-kinds.ts';

test.each(['zendesk', 'freshdesk', 'zammad', 'chatwoot', 'intercom', 'jira-service-management'])(
  '%s keeps no word of what people wrote',
  (helpdesk) => {
    const secret = 'correct horse battery staple';
    const bodies = [
      {
        type: 'zen:event-type:ticket.comment_added',
        subject: 'zen:ticket:1',
        time: '2026-01-01T00:00:00Z',
        detail: { description: secret },
        event: { comment: { id: 1, body: secret, is_public: true } },
      },
      { freshdesk_webhook: { ticket_id: '1', triggered_event: secret, ticket_description: secret } },
      {
        ticket: { id: 1, created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' },
        article: { id: 1, created_at: '2026-01-01T00:00:00Z', body: secret, subject: secret },
      },
      {
        event: 'message_created',
        id: 1,
        message_type: 0,
        content: secret,
        created_at: 1_700_000_000,
        conversation: { id: 1 },
      },
      {
        topic: 'conversation.user.replied',
        data: {
          item: {
            type: 'conversation',
            id: '1',
            created_at: 1_700_000_000,
            conversation_parts: {
              conversation_parts: [{ id: '1', part_type: 'comment', body: secret, created_at: 1_700_000_000 }],
            },
          },
        },
      },
      {
        webhookEvent: 'comment_created',
        timestamp: 1_700_000_000_000,
        issue: { key: 'A-1' },
        comment: { id: '1', body: secret, created: '2026-01-01T00:00:00.000+0000' },
      },
    ];
    for (const body of bodies) {
      const { events, people, explanation } = explain(helpdesk, body);
      expect(JSON.stringify({ events, people, explanation })).not.toContain('horse');
    }
  },
);
