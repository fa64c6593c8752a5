import { defineBodies } from './rule-body.ts';

/** Liquid does not escape for JSON: quotes become entities, which are resolved again, and line ends go. */
const safe = (name: string) => `{{${name} | strip_newlines | escape}}`;
/** Freshdesk names no time of a change in its placeholders: the rule prints when it runs. */
const now = '{{ "now" | date: "%s" }}';

const rule = (event: string, by: string) => `{
  "shiftlight": 1,
  "event": "${event}",
  "at": "${now}",
  "ticket": {
    "id": "{{ticket.id}}",
    "status": "${safe('ticket.status')}",
    "priority": "${safe('ticket.priority')}",
    "assignee": ["{{ticket.agent.email}}"],
    "group": "${safe('ticket.group.name')}",
    "channel": "${safe('ticket.source')}",
    "category": "${safe('ticket.ticket_type')}"
  },
  "customer": { "id": "{{ticket.requester.email}}" }${by}
}`;
const agent = `,
  "by": { "id": "{{ticket.agent.email}}", "name": "${safe('ticket.agent.name')}", "email": "{{ticket.agent.email}}" }`;

/** Freshdesk without an API key. Its placeholders name the agent in charge, not who wrote. */
export const freshdesk = defineBodies({
  product: 'freshdesk',
  name: 'Freshdesk',
  steps: [
    'Admin → Automations: one rule for each text below, with the action “Trigger webhook”.',
    'Request type: POST, URL: {url}',
    'Custom headers: {"X-Shiftlight-Secret": "{secret}"}',
    'Encoding: JSON, Content: Advanced, and paste the text.',
    'Names of statuses come in the language of the account: name them in the settings of this connection.',
  ],
  rules: [
    { when: 'Ticket creation, any ticket', body: rule('created', '') },
    { when: 'Ticket updates: status, priority, agent, group or type is changed', body: rule('changed', '') },
    { when: 'Ticket updates: requester, reply is sent', body: rule('customer-replied', '') },
    { when: 'Ticket updates: agent, reply is sent', body: rule('agent-replied', agent) },
    { when: 'Ticket updates: agent, private note is added', body: rule('noted', agent) },
  ],
});
