import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { findAt, flag, listOf, optionalText } from '../kit/payload.ts';

/** A thing by name, however it is shown: as text when expanded, as an object in webhooks. */
const named = z
  .unknown()
  .optional()
  .transform((value): string | null => {
    const name = typeof value === 'string' ? value : findAt(value, 'name');
    return typeof name === 'string' ? name : null;
  });

export const restTicket = z
  .object({
    id: requiredId,
    title: optionalText,
    state: named,
    group: named,
    priority: named,
    owner_id: externalId,
    customer_id: externalId,
    create_article_type: named,
    created_by_id: externalId,
    created_at: requiredInstant,
    updated_at: requiredInstant,
    first_response_at: instant,
    last_close_at: instant,
    close_at: instant,
  })
  .loose();
export type RestTicket = z.infer<typeof restTicket>;
export const ticketsPage = z.array(restTicket);

export const restArticle = z.object({
  id: requiredId,
  sender: named,
  type: named,
  internal: flag,
  created_by_id: externalId,
  origin_by_id: externalId,
  created_at: requiredInstant,
  body: optionalText,
  preferences: z.record(z.string(), z.unknown()).nullish().catch(null),
});
export type RestArticle = z.infer<typeof restArticle>;
export const articlesPage = z.array(restArticle);

export const restHistory = z.object({
  id: requiredId,
  object: optionalText,
  type: optionalText,
  attribute: optionalText,
  value_from: optionalText,
  value_to: optionalText,
  id_from: externalId,
  id_to: externalId,
  created_at: requiredInstant,
  created_by_id: externalId,
});
export type RestHistory = z.infer<typeof restHistory>;
export const historyPage = z.object({ history: listOf(restHistory) });

export const restUser = z.object({
  id: requiredId,
  firstname: optionalText,
  lastname: optionalText,
  email: optionalText,
  login: optionalText,
  roles: listOf(named),
});
export const statesPage = z.array(z.object({ name: z.string(), state_type: named }));
