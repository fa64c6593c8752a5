import { statusCategories } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';
import { instant, lengthMs } from './field-schemas.ts';

const personId = z.string().min(1).max(200);
const text = z.string().max(10_000).nullable();

const base = {
  id: z.string().min(1).max(200),
  ticketId: z.string().min(1).max(200),
  at: instant,
  order: z.number().int().default(0),
  actor: z.object({ kind: z.enum(['customer', 'agent', 'bot', 'system']), personId: personId.nullable() }),
};

const attributes = z
  .object({
    subject: text,
    channel: text,
    category: text,
    product: text,
    priority: text,
    customerTier: text,
    tags: z.array(z.string().max(200)).max(200),
    requesterId: personId.nullable(),
  })
  .partial();

/** The canonical events that other systems may push, by type. Unknown keys are dropped: no body can slip through. */
export const pushedEvent = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('ticket.created'),
    status: z.enum(statusCategories),
    rawStatus: z.string().max(200),
    assigneeId: personId.nullable(),
    groupId: personId.nullable(),
    attributes,
  }),
  z.object({
    ...base,
    type: z.literal('message.added'),
    visibility: z.enum(['public', 'internal']),
    automatic: z.boolean(),
    channel: text,
    lengthChars: z.number().int().min(0).nullable(),
  }),
  z.object({
    ...base,
    type: z.literal('status.changed'),
    status: z.enum(statusCategories),
    rawStatus: z.string().max(200),
  }),
  z.object({ ...base, type: z.literal('assignee.changed'), assigneeId: personId.nullable() }),
  z.object({ ...base, type: z.literal('group.changed'), groupId: personId.nullable() }),
  z.object({ ...base, type: z.literal('attributes.changed'), attributes }),
  z.object({ ...base, type: z.literal('ticket.merged'), intoTicketId: z.string().min(1).max(200) }),
  z.object({ ...base, type: z.literal('ticket.deleted') }),
  z.object({ ...base, type: z.literal('ticket.restored') }),
  z.object({ ...base, type: z.literal('ticket.escalated'), toTier: z.number().int().min(1).max(9).nullable() }),
  z.object({ ...base, type: z.literal('known-issue.linked'), knownIssueId: z.string().min(1).max(200).nullable() }),
  z.object({
    ...base,
    type: z.literal('survey.answered'),
    survey: z.enum(['csat', 'nps', 'ces']),
    value: z.number(),
    scaleMin: z.number(),
    scaleMax: z.number(),
  }),
  z.object({
    ...base,
    type: z.literal('work.logged'),
    durationMs: lengthMs,
    holdMs: lengthMs,
  }),
]);

export const pushedPerson = z.object({
  id: personId,
  name: z.string().min(1).max(200),
  email: z.email().nullable(),
  kind: z.enum(['agent', 'bot']),
});

/** One delivery. Events and people are checked one by one, so that one bad entry does not cost its neighbours. */
export const delivery = z.object({
  events: z.array(z.unknown()).max(1_000).default([]),
  people: z.array(z.unknown()).max(1_000).default([]),
});
