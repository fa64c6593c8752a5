import { z } from 'zod';
import type { Normalised, NormaliseScope } from '../connector-kind.ts';
import { rtSettings } from './settings.ts';
import { nobodyUser, type RtUser } from './rt-transaction.ts';
import { toEvents } from './to-events.ts';
import { toPeople } from './to-people.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const user = z
  .object({
    name: z.string().min(1),
    privileged: z.number(),
    realName: z.string().nullish(),
    email: z.string().nullish(),
  })
  .transform((value): RtUser => ({
    name: value.name,
    privileged: value.privileged === 1,
    realName: value.realName || null,
    email: value.email || null,
  }));
const owner = user.nullish().transform((value) => (value?.name === nobodyUser ? null : (value ?? null)));

/** What our scrip posts. The version stands first, so that a later scrip can be told apart. */
const delivery = z.object({
  version: z.literal(1),
  transaction: z.object({
    id: z.number().int().positive(),
    type: z.string(),
    field: text,
    old: text,
    new: text,
    /** Epoch seconds, RT's own precision; until 2100. */
    created: z.number().int().positive().max(4_102_444_800),
    timeTaken: z.number().default(0),
    creator: user,
    newOwner: owner,
    newQueue: z.string().nullish(),
  }),
  ticket: z.object({
    id: z.number().int().positive(),
    subject: text,
    status: z.string(),
    queue: z.string(),
    priority: z.union([z.string(), z.number()]).transform(String),
    sla: z.string().nullish(),
    owner,
    requestor: user.nullish(),
  }),
});

/** One delivery of the scrip as canonical events. Pure; what does not fit is rejected with the reason. */
export function normaliseDelivery(body: unknown, scope: NormaliseScope): Normalised {
  const parsed = delivery.safeParse(body);
  if (!parsed.success) {
    const detail = parsed.error.issues
      .map((issue) => `${issue.path.join('.') || 'delivery'}: ${issue.message}`)
      .join('; ');
    return { events: [], people: [], rejected: [{ reason: 'malformed', detail, content: body }] };
  }
  const { transaction: tx, ticket } = parsed.data;
  const settings = rtSettings.parse(scope.settings);
  const transaction = {
    id: tx.id,
    ticketId: String(ticket.id),
    type: tx.type,
    field: tx.field,
    oldValue: tx.old,
    newValue: tx.new,
    createdAt: tx.created * 1000,
    timeTakenMinutes: tx.timeTaken,
    creator: tx.creator,
    newOwner: tx.newOwner,
    newQueue: tx.newQueue ?? null,
  };
  const created = {
    subject: ticket.subject,
    status: ticket.status,
    queue: ticket.queue,
    priority: ticket.priority,
    sla: ticket.sla ?? null,
    owner: ticket.owner,
    requestor: ticket.requestor ?? null,
  };
  return {
    events: toEvents(transaction, created, { settings, pseudonymOf: scope.pseudonymOf }),
    people: toPeople([tx.creator, tx.newOwner, ticket.owner], settings),
    rejected: [],
  };
}
