import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { instant, requiredInstant } from '../kit/instant.ts';
import { listOf, optionalText, orNull } from '../kit/payload.ts';

const meta = orNull(z.object({ type: optionalText }));
const recipient = z.object({ handle: optionalText, role: optionalText });

/** What an event speaks of: a message, a comment, a teammate, a tag, an inbox … told by `_meta`. */
const part = orNull(z.object({ _meta: meta, data: z.unknown().optional() }));

export const restEvent = z.object({
  id: requiredId,
  type: z.string(),
  emitted_at: requiredInstant,
  conversation: orNull(z.object({ id: externalId })),
  source: part,
  target: part,
});
export type RestEvent = z.infer<typeof restEvent>;

/** A teammate; `type` tells people from rules, bots and surveys. */
export const restTeammate = z.object({
  id: requiredId,
  type: optionalText,
  email: optionalText,
  username: optionalText,
  first_name: optionalText,
  last_name: optionalText,
});
export type RestTeammate = z.infer<typeof restTeammate>;

export const restMessage = z.object({
  id: requiredId,
  type: optionalText,
  is_inbound: z.unknown().optional(),
  author: orNull(z.object({ id: externalId, type: optionalText })),
  recipients: orNull(z.array(recipient)),
  text: optionalText,
  body: optionalText,
});

export const restConversation = z.object({
  id: requiredId,
  subject: optionalText,
  status: optionalText,
  status_category: optionalText,
  assignee: orNull(z.object({ id: externalId })),
  recipient: orNull(recipient),
  tags: orNull(z.array(z.object({ name: optionalText }))),
  custom_fields: z.unknown().optional(),
  created_at: instant,
});
export type RestConversation = z.infer<typeof restConversation>;

/** A page of a list; `next` is a whole address, on a host of its own for each company. */
export const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({ _results: listOf(item), _pagination: orNull(z.object({ next: optionalText })) });

/** Where the next page begins; null when there is none. */
export function findPageToken(next: string | null | undefined): string | null {
  if (next === null || next === undefined || !URL.canParse(next)) return null;
  return new URL(next).searchParams.get('page_token');
}
