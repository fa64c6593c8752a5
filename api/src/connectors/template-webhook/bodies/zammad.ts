import { defineBodies } from './rule-body.ts';

const ticket = `  "ticket": {
    "id": "#{ticket.id}",
    "subject": "#{ticket.title}",
    "status": "#{ticket.state.name}",
    "priority": "#{ticket.priority.name}",
    "group": "#{ticket.group.name}",
    "assignee": ["#{ticket.owner.login}"],
    "createdAt": "#{ticket.created_at}",
    "updatedAt": "#{ticket.updated_at}"
  },
  "customer": { "id": "#{ticket.customer.login}" }`;

const message = (event: string) => `{
  "shiftlight": 1,
  "event": "${event}",
  "at": "#{article.created_at}",
${ticket},
  "by": {
    "id": "#{article.created_by.login}",
    "name": "#{article.created_by.firstname} #{article.created_by.lastname}",
    "email": "#{article.created_by.email}"
  },
  "message": { "id": "#{article.id}" }
}`;

/** Zammad without an account for reading. One trigger for each kind: a body does not say what happened. Source: admin-docs.zammad.org, Webhook, Variables. */
export const zammad = defineBodies({
  product: 'zammad',
  name: 'Zammad',
  steps: [
    'Admin → Manage → Webhook → New webhook, once for each text below. Endpoint: {url}',
    'HMAC SHA1 signature token: {secret}',
    'Switch on “Custom payload” and paste the text.',
    'Admin → Manage → Trigger → New trigger, once for each webhook, with the condition above its text.',
  ],
  rules: [
    {
      when: 'Action is updated or is created, article was not updated',
      body: `{
  "shiftlight": 1,
  "event": "changed",
${ticket}
}`,
    },
    { when: 'Article action is created, sender is Customer', body: message('customer-replied') },
    {
      when: 'Article action is created, sender is Agent, visibility is public',
      body: message('agent-replied'),
    },
    { when: 'Article action is created, sender is Agent, visibility is internal', body: message('noted') },
  ],
});
