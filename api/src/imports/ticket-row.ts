import { z } from 'zod';
import { instant } from '../connectors/events-api/field-schemas.ts';

const id = z.string().min(1).max(150);
const text = z.string().max(10_000).nullable().default(null);
const moment = instant.nullable().default(null);

/** A ticket as most helpdesks list them: one row with what happened first and last. */
export const ticketRow = z.object({
  ticketId: id,
  createdAt: instant,
  subject: text,
  channel: text,
  category: text,
  product: text,
  priority: text,
  customerTier: text,
  tags: z.array(z.string().max(200)).max(200).default([]),
  groupId: id.nullable().default(null),
  requesterId: id.nullable().default(null).describe('Stored as a pseudonym only.'),
  assigneeId: id.nullable().default(null),
  firstReplyAt: moment.describe('When a person first answered in public.'),
  firstReplyBy: id.nullable().default(null).describe('Who did; the assignee when it is not said.'),
  solvedAt: moment,
  solvedBy: id.nullable().default(null).describe('Who did; the assignee when it is not said.'),
  rating: z.number().nullable().default(null).describe('The customer’s satisfaction.'),
  ratingMin: z.number().default(1),
  ratingMax: z.number().default(5),
  ratedAt: moment.describe('When it was given; when the ticket was solved when it is not said.'),
});
export type TicketRow = z.output<typeof ticketRow>;

/** The events that a row tells, ids derived from the ticket's: the same row gives the same events; or in words what contradicts itself. */
export function toTicketEvents(row: TicketRow): { readonly events: readonly object[] } | { readonly problem: string } {
  const { ticketId, createdAt, firstReplyAt, solvedAt, assigneeId, rating, ratingMin, ratingMax } = row;
  const ratedAt = row.ratedAt ?? solvedAt;
  for (const [name, at] of [
    ['firstReplyAt', firstReplyAt],
    ['solvedAt', solvedAt],
    ['ratedAt', row.ratedAt],
  ] as const) {
    if (at !== null && at < createdAt) return { problem: `${name}: This is before the ticket was created.` };
  }
  if (rating !== null && ratedAt === null) {
    return { problem: 'ratedAt: Say when it was rated, or when the ticket was solved.' };
  }
  const event = (name: string, order: number, at: number, rest: object) => ({
    ...{ id: `import/${ticketId}/${name}`, ticketId, at, order },
    ...rest,
  });
  const customer = { actor: { kind: 'customer', personId: row.requesterId } };
  const by = (personId: string | null) => ({ actor: { kind: 'agent', personId: personId ?? assigneeId } });
  const { subject, channel, category, product, priority, customerTier, tags, requesterId, groupId } = row;
  const events = [
    event('created', 0, createdAt, {
      ...customer,
      ...{ type: 'ticket.created', status: 'new', rawStatus: 'new', assigneeId, groupId },
      attributes: { subject, channel, category, product, priority, customerTier, tags, requesterId },
    }),
    ...(firstReplyAt === null
      ? []
      : [
          event('first-reply', 1, firstReplyAt, {
            ...by(row.firstReplyBy),
            ...{ type: 'message.added', visibility: 'public', automatic: false, channel, lengthChars: null },
          }),
        ]),
    ...(solvedAt === null
      ? []
      : [
          event('solved', 2, solvedAt, {
            ...by(row.solvedBy),
            ...{ type: 'status.changed', status: 'solved', rawStatus: 'solved' },
          }),
        ]),
    ...(rating === null || ratedAt === null
      ? []
      : [
          event('rated', 3, ratedAt, {
            ...customer,
            ...{ type: 'survey.answered', survey: 'csat', value: rating, scaleMin: ratingMin, scaleMax: ratingMax },
          }),
        ]),
  ];
  return { events };
}
