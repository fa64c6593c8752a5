import { z } from 'zod';
import { externalId, requiredId } from '../external-id.ts';
import { instant, requiredInstant } from '../instant.ts';
import { listOf, optionalText, orNull } from '../payload.ts';

/** Somebody, in Help Scout's spelling or in FreeScout's. */
const person = z
  .object({
    id: externalId,
    type: optionalText,
    first: optionalText,
    last: optionalText,
    firstName: optionalText,
    lastName: optionalText,
    email: optionalText,
  })
  .loose();
export type ScoutPerson = z.infer<typeof person>;

export const scoutThread = z.object({
  id: requiredId,
  type: optionalText,
  /** The conversation's status after this thread; `nochange` = as before. */
  status: optionalText,
  state: optionalText,
  action: orNull(z.object({ type: optionalText })),
  createdBy: orNull(person),
  /** Who held the conversation after this thread; absent = not told, null = nobody. */
  assignedTo: person.nullish().catch(undefined),
  createdAt: requiredInstant,
  body: optionalText,
});
export type ScoutThread = z.infer<typeof scoutThread>;

const tag = z.object({ tag: optionalText, name: optionalText });
const customField = z.object({ name: optionalText, value: optionalText, text: optionalText });

export const scoutConversation = z.object({
  id: requiredId,
  type: optionalText,
  status: optionalText,
  state: optionalText,
  subject: optionalText,
  mailboxId: externalId,
  createdAt: requiredInstant,
  updatedAt: instant,
  userUpdatedAt: instant,
  closedAt: instant,
  assignee: orNull(person),
  createdBy: orNull(person),
  customer: orNull(person),
  primaryCustomer: orNull(person),
  customerWaitingSince: orNull(z.object({ time: instant })),
  tags: orNull(z.array(tag)),
  customFields: orNull(z.array(customField)),
  threads: z.unknown().optional(),
  threadsCount: z.unknown().optional(),
  _embedded: orNull(z.object({ threads: listOf(scoutThread), tags: orNull(z.array(tag)) })),
});
export type ScoutConversation = z.infer<typeof scoutConversation>;

/** The last instant at which anything is known to have happened to a conversation. */
export function lastChangeOf(conversation: ScoutConversation): number {
  const { createdAt, updatedAt, userUpdatedAt, closedAt, customerWaitingSince } = conversation;
  return Math.max(createdAt, updatedAt ?? 0, userUpdatedAt ?? 0, closedAt ?? 0, customerWaitingSince?.time ?? 0);
}

/** A page of a list: named rows in `_embedded`, and where it stands. */
export const scoutPage = <T>(name: string, item: z.ZodType<T>) =>
  z
    .object({
      _embedded: orNull(z.record(z.string(), z.unknown())),
      page: orNull(z.object({ totalPages: z.number(), number: z.number(), totalElements: z.number() })),
    })
    .transform(({ _embedded: embedded, page }) => ({ rows: listOf(item).parse(embedded?.[name]), page }));

export const scoutUser = person;
export const scoutMailbox = z.object({ id: requiredId, name: optionalText });

/** How somebody is called; null when there is no name. */
export function nameOf({ first, last, firstName, lastName }: ScoutPerson): string | null {
  const name = [first ?? firstName, last ?? lastName].filter(Boolean).join(' ').trim();
  return name === '' ? null : name;
}
