import { z } from 'zod';
import { externalId, requiredId } from '../kit/external-id.ts';
import { requiredInstant } from '../kit/instant.ts';
import { flag, listOf, optionalText, orNull } from '../kit/payload.ts';

/** A value that a property had from an instant on. */
const change = z.object({
  value: optionalText,
  timestamp: requiredInstant,
  sourceType: optionalText,
  sourceId: optionalText,
  updatedByUserId: externalId,
});
export type PropertyChange = z.infer<typeof change>;

export const restTicket = z.object({
  id: requiredId,
  properties: z.record(z.string(), z.unknown()),
  propertiesWithHistory: orNull(z.record(z.string(), listOf(change))),
  createdAt: requiredInstant,
  updatedAt: requiredInstant,
  archived: flag,
});
export type RestTicket = z.infer<typeof restTicket>;

const paging = orNull(z.object({ next: orNull(z.object({ after: optionalText })) }));
export const pageOf = <T>(item: z.ZodType<T>) => z.object({ results: listOf(item), paging });
export const ticketsPage = pageOf(restTicket);

export const restOwner = z.object({
  id: requiredId,
  userId: externalId,
  email: optionalText,
  firstName: optionalText,
  lastName: optionalText,
});
export type RestOwner = z.infer<typeof restOwner>;

/** A stage of a pipeline. `isClosed` null = HubSpot does not say. */
export interface Stage {
  readonly label: string;
  readonly isClosed: boolean | null;
}

/** Ids are numbers as text, and the first pipeline of an account is “0”. */
export const restPipeline = z.object({
  stages: listOf(
    z.object({ id: z.string().min(1), label: optionalText, metadata: orNull(z.object({ ticketState: optionalText })) }),
  ),
});

export const restThread = z.object({ id: requiredId });

/** A message of a conversation, or an entry of its log. Actors are written A-<user>, V-<visitor>, B-<bot>, S-…, L-…, I-…, E-…. */
export const restMessage = z.object({
  id: requiredId,
  type: optionalText,
  createdAt: requiredInstant,
  createdBy: optionalText,
  direction: optionalText,
  text: optionalText,
  client: orNull(z.object({ clientType: optionalText })),
  senders: orNull(z.array(z.object({ actorId: optionalText }))),
});
export type RestMessage = z.infer<typeof restMessage>;

/** A property as text; null when it is empty. */
export function propertyOf({ properties }: RestTicket, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null;
}
