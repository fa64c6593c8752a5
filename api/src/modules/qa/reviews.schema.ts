import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { z } from 'zod';
import { ticketRef } from '../tickets/ticket-ref.schema.ts';
import { optionalNote } from './sampling.schema.ts';

const dayMs = 86_400_000;

const answer = z.object({
  /** Named so because it is no id of a stored thing: rubrics name their own criteria. */
  criterion: z.string().min(1).max(60),
  value: z.number().min(0).max(100).nullable(),
  rootCauses: z.array(z.string().min(1).max(60)).max(20).readonly(),
  comment: optionalNote,
});

/** What a finished review says, whatever it was made for. */
export const reviewContent = z.object({
  requestId: z.uuid(),
  /** The event of the one message that was reviewed; null = the whole conversation. */
  messageEvent: z.string().min(1).max(500).nullable(),
  rubricName: z.string().min(1).max(60),
  rubricVersion: z.int().min(0),
  answers: z.array(answer).max(60).readonly(),
  comment: optionalNote,
  /** The reviewer found a wrong answer or a mistake in the process. */
  errorFound: z.boolean(),
  /** How long the review was open and in view. */
  activeMs: z.int().min(0).max(dayMs),
});

export const formInput = ticketRef;
export const submitInput = reviewContent.extend({ sampleId: z.uuid() });
export const secondInput = reviewContent.extend({ disputeId: z.uuid() });
export const reviewIdInput = z.object({ reviewId: z.uuid() });

const instant = z.int().min(0).max(8_640_000_000_000_000);
/** What reviews are looked for; left out = all. */
export const searchInput = z.object({
  teamId: z.uuid().nullable().default(null),
  memberId: z.uuid().nullable().default(null),
  reviewerId: z.uuid().nullable().default(null),
  channel: z.enum(['phone', 'email', 'chat', 'self-service', 'other']).nullable().default(null),
  /** A period of scorecards, in which the review was finished: `2026-11`, `2026-W47`. */
  period: z
    .string()
    .max(30)
    .refine((text) => parseCardPeriod(text) !== null, 'Name a period, such as 2026-11 or 2026-W47.')
    .nullable()
    .default(null),
  /** `next` of the answer before. */
  before: z.object({ at: instant, reviewId: z.uuid() }).nullable().default(null),
});
/** Whose ratings. */
export const scoredOfInput = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('own') }),
  z.strictObject({ scope: z.literal('member'), memberId: z.uuid() }),
  z.strictObject({ scope: z.literal('team'), teamId: z.uuid() }),
]);

export type SearchInput = z.output<typeof searchInput>;
export type ScoredOf = z.output<typeof scoredOfInput>;
export type ReviewContent = z.output<typeof reviewContent>;
export type SecondInput = z.output<typeof secondInput>;
export type SubmitInput = z.output<typeof submitInput>;
