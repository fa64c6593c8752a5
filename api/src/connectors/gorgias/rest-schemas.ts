import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText, orNull } from '../kit/payload.ts';

const person = orNull(z.object({ id: externalId, name: optionalText, email: optionalText }));

export const restMessage = z.object({
  id: requiredId,
  ticket_id: externalId,
  public: z
    .unknown()
    .optional()
    .transform((value) => value !== false && value !== 'false'),
  channel: optionalText,
  via: optionalText,
  sender: person,
  rule_id: externalId,
  from_agent: flag,
  created_datetime: requiredInstant,
  failed_datetime: instant,
  body_text: optionalText,
});
export type RestMessage = z.infer<typeof restMessage>;

export const restTicket = z.object({
  id: requiredId,
  status: optionalText,
  priority: optionalText,
  channel: optionalText,
  subject: optionalText,
  from_agent: flag,
  spam: flag,
  customer: person,
  customer_id: externalId,
  assignee_user: person,
  assignee_user_id: externalId,
  assignee_team: person,
  assignee_team_id: externalId,
  created_datetime: requiredInstant,
  updated_datetime: instant,
  closed_datetime: instant,
  trashed_datetime: instant,
  snooze_datetime: instant,
  tags: orNull(z.array(z.object({ name: optionalText }))),
  custom_fields: z.unknown().optional(),
  satisfaction_survey: orNull(
    z.object({ id: requiredId, score: z.number().nullish().catch(null), scored_datetime: instant }),
  ),
  messages: orNull(z.array(restMessage)),
});
export type RestTicket = z.infer<typeof restTicket>;

/** An entry of the log of what happened to a ticket. `user_id` null = Gorgias itself or a rule. */
export const restEvent = z.object({
  id: requiredId,
  type: optionalText,
  user_id: externalId,
  created_datetime: requiredInstant,
  data: z.unknown().optional(),
});
export type RestEvent = z.infer<typeof restEvent>;

export const restUser = z.object({ id: requiredId, name: optionalText, email: optionalText });
export const restTeam = z.object({ id: requiredId, name: optionalText });

/** A page of a list, and where the next one begins. */
export const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({ data: listOf(item), meta: orNull(z.object({ next_cursor: optionalText })) });
