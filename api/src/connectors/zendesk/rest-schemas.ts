import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText } from '../kit/payload.ts';

const via = z
  .object({
    channel: optionalText,
    source: z
      .object({
        rel: optionalText,
        from: z
          .object({ ticket_id: externalId, ticket_ids: listOf(externalId) })
          .partial()
          .nullish()
          .catch(null),
      })
      .partial()
      .nullish()
      .catch(null),
  })
  .partial()
  .nullish()
  .catch(null);
export type RestVia = z.infer<typeof via>;

/** One thing that an audit says. What it is not about is absent. Unknown types are passed over. */
export const restAuditEvent = z.object({
  id: requiredId,
  type: z.string(),
  field_name: optionalText,
  value: z.unknown().optional(),
  previous_value: z.unknown().optional(),
  author_id: externalId,
  public: flag,
  body: optionalText,
  score: optionalText,
  via,
});
export type RestAuditEvent = z.infer<typeof restAuditEvent>;

export const restAudit = z.object({
  id: requiredId,
  ticket_id: requiredId,
  created_at: requiredInstant,
  author_id: externalId,
  events: listOf(restAuditEvent),
  via,
});
export type RestAudit = z.infer<typeof restAudit>;

const page = {
  meta: z.object({ has_more: flag, after_cursor: optionalText }).nullish(),
  next_page: optionalText,
};
export const auditsPage = z.object({ audits: z.array(restAudit), ...page });

export const restTicket = z.object({
  id: requiredId,
  status: z.string(),
  created_at: instant,
  updated_at: instant,
  subject: optionalText,
  priority: optionalText,
  requester_id: externalId,
  assignee_id: externalId,
  group_id: externalId,
  via,
});
export type RestTicket = z.infer<typeof restTicket>;

export const ticketsPage = z.object({
  tickets: z.array(restTicket),
  after_cursor: optionalText,
  end_of_stream: flag,
});

/** Zendesk's own figures of a ticket. Source: developer.zendesk.com, Ticket metrics. */
const restMetrics = z.object({
  ticket_id: requiredId,
  reopens: z.number().nullish(),
  replies: z.number().nullish(),
  solved_at: instant,
  reply_time_in_minutes: z.object({ calendar: z.number().nullish() }).nullish().catch(null),
});
export type RestMetrics = z.infer<typeof restMetrics>;
export const ticketsWithMetrics = z.object({ tickets: listOf(restTicket), metric_sets: listOf(restMetrics) });

export const restUser = z.object({
  id: requiredId,
  name: optionalText,
  email: optionalText,
  role: optionalText,
});
export const usersPage = z.object({ users: listOf(restUser) });
export const groupsPage = z.object({
  groups: listOf(z.object({ id: requiredId, name: z.string() })),
  ...page,
});
