import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, optionalText, texts } from '../kit/payload.ts';

const stats = z
  .object({
    first_responded_at: instant,
    resolved_at: instant,
    closed_at: instant,
    reopened_at: instant,
    status_updated_at: instant,
    pending_since: instant,
  })
  .partial()
  .nullish()
  .catch(null);

export const restTicket = z.object({
  id: requiredId,
  created_at: requiredInstant,
  updated_at: requiredInstant,
  subject: optionalText,
  status: requiredId,
  priority: externalId,
  source: externalId,
  type: optionalText,
  requester_id: externalId,
  responder_id: externalId,
  group_id: externalId,
  product_id: externalId,
  tags: texts,
  spam: flag,
  deleted: flag,
  custom_fields: z.record(z.string(), z.unknown()).nullish().catch(null),
  stats,
});
export type RestTicket = z.infer<typeof restTicket>;
export const ticketsPage = z.array(restTicket);

export const restConversation = z.object({
  id: requiredId,
  user_id: externalId,
  created_at: requiredInstant,
  incoming: flag,
  private: flag,
  source: externalId,
  automation_id: externalId,
  auto_response: flag,
  body_text: optionalText,
});
export type RestConversation = z.infer<typeof restConversation>;
export const conversationsPage = z.array(restConversation);

export const restRating = z.object({
  id: requiredId,
  created_at: requiredInstant,
  ratings: z.record(z.string(), z.unknown()).nullish().catch(null),
});
export type RestRating = z.infer<typeof restRating>;
export const ratingsPage = z.array(restRating);

export const agentsPage = z.array(
  z.object({
    id: requiredId,
    type: optionalText,
    contact: z.object({ name: optionalText, email: optionalText }).partial().nullish().catch(null),
  }),
);
export const groupsPage = z.array(z.object({ id: requiredId, name: z.string() }));
export const fieldsPage = z.array(z.object({ name: optionalText, choices: z.unknown().optional() }));
