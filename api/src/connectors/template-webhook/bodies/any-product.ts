import { defineBodies } from './rule-body.ts';

/** For a product that nobody described yet: the whole form, with what stands for each value. */
export const anyProduct = defineBodies({
  product: 'template-webhook',
  name: 'Any helpdesk whose rules can send a web request',
  steps: [
    'Let a rule send POST to {url} with content type application/json.',
    'Prove who sends, in one of these ways: header X-Shiftlight-Secret: {secret}',
    'or header Authorization: Bearer {secret}',
    'or header X-Shiftlight-Signature: sha256=<HMAC-SHA256 in hex of “timestamp.body”> with X-Shiftlight-Timestamp in seconds; or, where no header can be set, add ?token={secret} to the address.',
    'Put the product’s own placeholder in place of each <…>; leave out lines for which it has none.',
  ],
  rules: [
    {
      when: 'event is one of created, changed, customer-replied, agent-replied, noted, rated, escalated, merged, deleted, restored',
      body: `{
  "shiftlight": 1,
  "event": "changed",
  "at": "<when it happened, ISO 8601 or seconds>",
  "ticket": {
    "id": "<id in the ticket’s address>",
    "subject": "<subject>",
    "status": "<status>",
    "priority": "<priority>",
    "assignee": ["<id of the agent in charge, empty = nobody>"],
    "group": "<group or team>",
    "channel": "<channel>",
    "category": "<type or category>",
    "tags": ["<tag>"],
    "createdAt": "<when the ticket was created>"
  },
  "customer": { "id": "<id or address of the customer; stored as a pseudonym>" },
  "by": { "id": "<id of who did it>", "name": "<name>", "email": "<e-mail address>" },
  "message": { "id": "<id of the message>", "automatic": false },
  "rating": { "value": "<rating>", "min": 1, "max": 5 },
  "mergedInto": "",
  "tier": ""
}`,
    },
  ],
});
