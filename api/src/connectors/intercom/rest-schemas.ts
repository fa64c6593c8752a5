import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText, orNull } from '../kit/payload.ts';

const author = orNull(z.object({ type: optionalText, id: externalId, from_ai_agent: flag }));
const state = orNull(
  z.union([
    z.string().transform((category) => ({ category, id: null, internal_label: null })),
    z.object({ category: optionalText, id: externalId, internal_label: optionalText }),
  ]),
);

export const restPart = z.object({
  id: requiredId,
  part_type: z.string(),
  body: optionalText,
  created_at: requiredInstant,
  assigned_to: orNull(z.object({ type: optionalText, id: externalId })),
  author,
  ticket_state: state,
});
export type RestPart = z.infer<typeof restPart>;

const parts = (key: 'conversation_parts' | 'ticket_parts') =>
  z
    .object({ [key]: listOf(restPart) })
    .nullish()
    .transform((list) => list?.[key] ?? []);

const contact = z.object({ id: externalId });

/** A conversation or a ticket: Intercom shows both in one inbox, under ids of one space. */
export const restItem = z.object({
  type: optionalText,
  id: requiredId,
  created_at: requiredInstant,
  updated_at: instant,
  title: optionalText,
  state: optionalText,
  priority: optionalText,
  admin_assignee_id: externalId,
  team_assignee_id: externalId,
  ticket_state: state,
  ticket_attributes: z.record(z.string(), z.unknown()).nullish().catch(null),
  ticket_type: z.object({ name: optionalText }).nullish().catch(null),
  source: orNull(
    z.object({
      id: externalId,
      type: optionalText,
      subject: optionalText,
      body: optionalText,
      delivered_as: optionalText,
      author,
    }),
  ),
  conversation_message: orNull(z.object({ id: externalId, subject: optionalText, body: optionalText, author })),
  contacts: z
    .object({ contacts: listOf(contact) })
    .nullish()
    .catch(null),
  user: contact.nullish().catch(null),
  tags: z
    .object({ tags: listOf(z.object({ name: optionalText })) })
    .nullish()
    .catch(null),
  conversation_rating: z
    .object({ rating: z.number().nullish(), created_at: instant, updated_at: instant })
    .nullish()
    .catch(null),
  conversation_parts: parts('conversation_parts'),
  ticket_parts: parts('ticket_parts'),
});
export type RestItem = z.infer<typeof restItem>;

/** Intercom's own figures of a conversation; tickets have none. Source: developers.intercom.com, Conversation statistics. */
const statistics = orNull(
  z.object({ first_admin_reply_at: instant, last_close_at: instant, count_reopens: z.number().nullish() }),
);
export const restRecord = restItem.extend({ statistics });
export type RestRecord = z.infer<typeof restRecord>;
export const recordsPage = z.object({
  conversations: listOf(restRecord),
  tickets: listOf(restRecord),
  pages: z
    .object({ next: z.object({ starting_after: optionalText }).nullish().catch(null) })
    .nullish()
    .catch(null),
});

const found = z.object({ id: requiredId, updated_at: requiredInstant });
const pages = z
  .object({ next: z.object({ starting_after: optionalText }).nullish().catch(null) })
  .nullish()
  .catch(null);
export const searchPage = z.object({
  conversations: listOf(found),
  tickets: listOf(found),
  total_count: z.number().nullish(),
  pages,
});

export const adminsPage = z.object({
  admins: listOf(z.object({ id: requiredId, name: optionalText, email: optionalText, type: optionalText })),
});
export const teamsPage = z.object({ teams: listOf(z.object({ id: requiredId, name: z.string() })) });
