import { defineBodies } from './rule-body.ts';

/** Frappe Helpdesk: webhooks of Frappe, whose bodies are Jinja. Names starting with an underscore are reached through `get`. */
export const frappeHelpdesk = defineBodies({
  product: 'frappe-helpdesk',
  name: 'Frappe Helpdesk',
  steps: [
    'Open Webhook → New, once for each of the three below.',
    'Request URL: {url}, request method: POST, request structure: JSON.',
    'Webhook Security: tick “Enable Security” and enter as secret {secret}',
    'Paste the text as “JSON Request Body” and save.',
    'Times have no zone: set timeZone in the settings of this connection to the zone of the site.',
  ],
  rules: [
    {
      when: 'DocType HD Ticket, event on_change',
      body: `{
  "shiftlight": 1,
  "event": {{ ("merged" if doc.is_merged else "changed") | tojson }},
  "at": {{ doc.modified | string | tojson }},
  "ticket": {
    "id": {{ doc.name | string | tojson }},
    "subject": {{ doc.subject | tojson }},
    "status": {{ doc.status | tojson }},
    "priority": {{ doc.priority | tojson }},
    "group": {{ doc.agent_group | tojson }},
    "category": {{ doc.ticket_type | tojson }},
    "channel": {{ ("portal" if doc.via_customer_portal else "email") | tojson }},
    "assignee": {{ (doc.get("_assign") or "[]") | tojson }},
    "createdAt": {{ doc.creation | string | tojson }}
  },
  "customer": { "id": {{ doc.raised_by | tojson }} },
  "mergedInto": {{ (doc.merged_with or "") | string | tojson }},
  "rating": { "value": {{ (doc.feedback_rating or 0) * 5 }}, "min": 1, "max": 5 }
}`,
    },
    {
      when: 'DocType Communication, event after_insert, condition: doc.reference_doctype == "HD Ticket"',
      body: `{
  "shiftlight": 1,
  "event": {{ ("customer-replied" if doc.sent_or_received == "Received" else "agent-replied") | tojson }},
  "at": {{ doc.creation | string | tojson }},
  "ticket": { "id": {{ doc.reference_name | string | tojson }} },
  "customer": { "id": {{ (doc.sender if doc.sent_or_received == "Received" else "") | tojson }} },
  "by": {
    "id": {{ doc.sender | tojson }},
    "name": {{ (doc.sender_full_name or doc.sender) | tojson }},
    "email": {{ doc.sender | tojson }}
  },
  "message": {
    "id": {{ doc.name | string | tojson }},
    "automatic": {{ (doc.communication_type == "Automated Message") | tojson }}
  }
}`,
    },
    {
      when: 'DocType HD Ticket Comment, event after_insert',
      body: `{
  "shiftlight": 1,
  "event": "noted",
  "at": {{ doc.creation | string | tojson }},
  "ticket": { "id": {{ doc.reference_ticket | string | tojson }} },
  "by": {
    "id": {{ doc.commented_by | tojson }},
    "name": {{ doc.commented_by | tojson }},
    "email": {{ doc.commented_by | tojson }}
  },
  "message": { "id": {{ doc.name | string | tojson }} }
}`,
    },
  ],
});
