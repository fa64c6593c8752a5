import { defineBodies } from './rule-body.ts';

/** Gorgias without an account for reading: HTTP integrations with its own Jinja-like variables. Source: developers.gorgias.com, TicketHttpIntegration. */
export const gorgias = defineBodies({
  product: 'gorgias',
  name: 'Gorgias',
  steps: [
    'Settings → Integrations → HTTP → Add HTTP integration, once for each text below.',
    'URL: {url}, method: POST, request content type: application/json.',
    'Headers: X-Shiftlight-Secret = {secret}',
    'Tick the triggers that stand above the text, and paste it as body.',
  ],
  rules: [
    {
      when: 'Triggers: ticket created, ticket updated',
      body: `{
  "shiftlight": 1,
  "event": "changed",
  "ticket": {
    "id": "{{ticket.id}}",
    "status": "{{ticket.status}}",
    "channel": "{{ticket.channel}}",
    "assignee": ["{{ticket.assignee_user_id}}"],
    "group": "{{ticket.assignee_team_id}}",
    "createdAt": "{{ticket.created_datetime}}",
    "updatedAt": "{{ticket.updated_datetime}}"
  },
  "customer": { "id": "{{ticket.customer_id}}" }
}`,
    },
    {
      when: 'Trigger: message created',
      body: `{
  "shiftlight": 1,
  "event": "{% if message.public == false %}noted{% elif message.from_agent %}agent-replied{% else %}customer-replied{% endif %}",
  "at": "{{message.created_datetime}}",
  "ticket": { "id": "{{ticket.id}}" },
  "customer": { "id": "{{ticket.customer_id}}" },
  "by": { "id": "{{message.sender.id}}", "email": "{{message.sender.email}}" },
  "message": { "id": "{{message.id}}", "automatic": "{% if message.rule_id %}true{% endif %}" }
}`,
    },
  ],
});
