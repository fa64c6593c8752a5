import { describe, expect, test } from 'vitest';
import { productBodies } from '@shiftlight/api/connectors/template-webhook/bodies/product-bodies.ts';
import { explain, getKind } from '../../../../builders/connector-kinds.ts';
import { known } from '../../../../builders/people.ts';

/** A body as its product prints it: each placeholder of the template, written as there, with what it stands for. */
function render(product: string, when: string, values: Readonly<Record<string, string>>): string {
  const { rules } = known(productBodies.find((one) => one.product === product));
  let text = known(rules.find((rule) => rule.when.includes(when))).body;
  for (const [placeholder, value] of Object.entries(values)) {
    expect(text, `${product} has ${placeholder}`).toContain(placeholder);
    text = text.replaceAll(placeholder, value);
  }
  return text;
}

const at = Date.UTC(2026, 9, 5, 8);

interface Row {
  readonly name: string;
  readonly product: string;
  readonly rule: string;
  readonly values: Readonly<Record<string, string>>;
  readonly settings?: object;
  readonly tells: readonly object[];
}

const frappeTicket = {
  '{{ doc.modified | string | tojson }}': '"2026-10-05 10:00:00.123456"',
  '{{ doc.name | string | tojson }}': '"42"',
  '{{ doc.subject | tojson }}': '"He said \\"help\\" \\u003cnow\\u003e"',
  '{{ doc.status | tojson }}': '"Replied"',
  '{{ doc.priority | tojson }}': '"High"',
  '{{ doc.agent_group | tojson }}': '"Support"',
  '{{ doc.ticket_type | tojson }}': 'null',
  '{{ ("portal" if doc.via_customer_portal else "email") | tojson }}': '"email"',
  '{{ (doc.get("_assign") or "[]") | tojson }}': '"[\\"alice@acme.test\\"]"',
  '{{ doc.creation | string | tojson }}': '"2026-10-05 09:00:00.000000"',
  '{{ doc.raised_by | tojson }}': '"carol@customer.test"',
};

describe('what a product prints is understood', () => {
  test.each<Row>([
    {
      name: 'a ticket of Frappe, in the zone of its site',
      product: 'frappe-helpdesk',
      rule: 'HD Ticket, event on_change',
      settings: { timeZone: 'Europe/Berlin' },
      values: {
        ...frappeTicket,
        '{{ ("merged" if doc.is_merged else "changed") | tojson }}': '"changed"',
        '{{ (doc.merged_with or "") | string | tojson }}': '""',
        '{{ (doc.feedback_rating or 0) * 5 }}': '0',
      },
      tells: [
        {
          id: 'ticket/42/created',
          type: 'ticket.created',
          at: Date.UTC(2026, 9, 5, 7),
          attributes: { channel: 'email' },
        },
        { type: 'assignee.changed', assigneeId: 'alice@acme.test', at: at + 123 },
        { type: 'group.changed', groupId: 'Support' },
        {
          type: 'attributes.changed',
          attributes: { subject: 'He said "help" <now>', category: null, priority: 'High' },
        },
        { type: 'status.changed', status: 'pending', rawStatus: 'Replied' },
      ],
    },
    {
      name: 'a rated and merged ticket of Frappe',
      product: 'frappe-helpdesk',
      rule: 'HD Ticket, event on_change',
      values: {
        ...frappeTicket,
        '{{ ("merged" if doc.is_merged else "changed") | tojson }}': '"merged"',
        '{{ (doc.merged_with or "") | string | tojson }}': '"41"',
        '{{ (doc.feedback_rating or 0) * 5 }}': '4.0',
      },
      tells: [
        { type: 'ticket.created' },
        { type: 'assignee.changed' },
        { type: 'group.changed' },
        { type: 'attributes.changed' },
        { type: 'status.changed' },
        { type: 'ticket.merged', intoTicketId: '41' },
        { type: 'survey.answered', value: 4, scaleMin: 1, scaleMax: 5, actor: { kind: 'customer' } },
      ],
    },
    {
      name: 'an automatic message of Frappe',
      product: 'frappe-helpdesk',
      rule: 'Communication',
      values: {
        '{{ ("customer-replied" if doc.sent_or_received == "Received" else "agent-replied") | tojson }}':
          '"agent-replied"',
        '{{ doc.creation | string | tojson }}': '"2026-10-05 08:00:00"',
        '{{ doc.reference_name | string | tojson }}': '"42"',
        '{{ (doc.sender if doc.sent_or_received == "Received" else "") | tojson }}': '""',
        '{{ doc.sender | tojson }}': '"support@acme.test"',
        '{{ (doc.sender_full_name or doc.sender) | tojson }}': '"Support"',
        '{{ doc.name | string | tojson }}': '"9f2c"',
        '{{ (doc.communication_type == "Automated Message") | tojson }}': 'true',
      },
      tells: [{ id: 'message/42/9f2c', type: 'message.added', at, visibility: 'public', automatic: true }],
    },
    {
      name: 'an agent’s answer in Zammad',
      product: 'zammad',
      rule: 'sender is Agent, visibility is public',
      values: {
        '#{article.created_at}': '2026-10-05 08:00:00 UTC',
        '#{ticket.id}': '31',
        '#{ticket.title}': 'A “wheel” \\"38\\"',
        '#{ticket.state.name}': 'pending reminder',
        '#{ticket.priority.name}': '2 normal',
        '#{ticket.group.name}': 'support',
        '#{ticket.owner.login}': '-',
        '#{ticket.created_at}': '2026-10-05 07:00:00 UTC',
        '#{ticket.updated_at}': '2026-10-05 08:00:00 UTC',
        '#{ticket.customer.login}': 'carol',
        '#{article.created_by.login}': 'alice',
        '#{article.created_by.firstname}': 'Alice',
        '#{article.created_by.lastname}': 'Adams',
        '#{article.created_by.email}': 'alice@acme.test',
        '#{article.id}': '900',
      },
      tells: [
        { type: 'ticket.created', attributes: { requesterId: expect.stringMatching(/^c_/) } },
        { id: 'message/31/900', type: 'message.added', at, actor: { kind: 'agent', personId: 'alice' } },
        { type: 'assignee.changed', assigneeId: null },
        { type: 'group.changed', groupId: 'support' },
        { type: 'attributes.changed', attributes: { subject: 'A “wheel” "38"' } },
        { type: 'status.changed', status: 'pending' },
      ],
    },
    {
      name: 'an answer that a rule of Gorgias sent',
      product: 'gorgias',
      rule: 'message created',
      values: {
        '{% if message.public == false %}noted{% elif message.from_agent %}agent-replied{% else %}customer-replied{% endif %}':
          'agent-replied',
        '{{message.created_datetime}}': '2026-10-05T08:00:00.000000+00:00',
        '{{ticket.id}}': '153',
        '{{ticket.customer_id}}': '77',
        '{{message.sender.id}}': '4007',
        '{{message.sender.email}}': 'alice@acme.test',
        '{{message.id}}': '385',
        '{% if message.rule_id %}true{% endif %}': 'true',
      },
      tells: [{ id: 'message/153/385', type: 'message.added', at, automatic: true }],
    },
    {
      name: 'a new ticket of Freshdesk',
      product: 'freshdesk',
      rule: 'Ticket creation',
      values: {
        '{{ "now" | date: "%s" }}': String(at / 1000),
        '{{ticket.id}}': '11',
        '{{ticket.status | strip_newlines | escape}}': 'Open',
        '{{ticket.priority | strip_newlines | escape}}': 'Low',
        '{{ticket.agent.email}}': '',
        '{{ticket.group.name | strip_newlines | escape}}': 'Sales &amp; &quot;Co&quot;',
        '{{ticket.source | strip_newlines | escape}}': 'Email',
        '{{ticket.ticket_type | strip_newlines | escape}}': '',
        '{{ticket.requester.email}}': 'carol@customer.test',
      },
      tells: [
        { type: 'ticket.created', at },
        { id: 'message/11/description', type: 'message.added', at, visibility: 'public', actor: { kind: 'customer' } },
        { type: 'assignee.changed', assigneeId: null },
        { type: 'group.changed', groupId: 'Sales & "Co"' },
        { type: 'attributes.changed', attributes: { priority: 'Low', category: null } },
        { type: 'status.changed', status: 'open' },
      ],
    },
  ])('$name', ({ product, rule, values, settings = {}, tells }) => {
    const { events, rejected } = explain('template-webhook', render(product, rule, values), { settings });
    expect(rejected).toEqual([]);
    expect(events).toHaveLength(tells.length);
    for (const [index, told] of tells.entries()) expect(events[index]).toMatchObject(told);
  });
});

const jsonBodies = productBodies
  .filter(({ product }) => product !== 'osticket')
  .flatMap(({ product, rules }) => rules.map(({ when, body }) => [product, when, body] as const));

test.each(jsonBodies)('%s, %s: pasted and not filled in, it is set aside with what to do', (_product, _when, body) => {
  const { events, rejected } = explain('template-webhook', body);
  expect(events).toEqual([]);
  // Frappe prints the quotes with the value, so that what is not filled in is no JSON.
  expect(rejected[0]?.detail).toMatch(/still reads .+ did not fill it in|is no JSON/);
});

test.each(productBodies)('the text for $name holds address and secret, and no open mark', ({ product }) => {
  const hook = { webhookUrl: 'https://shiftlight.example.com/hooks/1', secret: 'a-secret' };
  const text = getKind('template-webhook').writeScrip({ ...hook, product }) ?? '';
  expect(text).toContain(hook.webhookUrl);
  expect(text).toContain(hook.secret);
  expect(text).not.toMatch(/\{url\}|\{secret\}/);
});
