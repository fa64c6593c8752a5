import { longestAnswer } from '@shiftlight/shared/escalations/check-escalation.ts';
import { returnReasons } from '@shiftlight/shared/escalations/return-reasons.ts';
import { z } from 'zod';
import { cardInput } from '../scorecards/scorecards.schema.ts';
import { ticketRef } from '../tickets/ticket-ref.schema.ts';
import { storableText } from './checklists.schema.ts';

const itemId = z.string().min(1).max(60);
const answers = z
  .record(itemId, z.union([storableText(longestAnswer), z.boolean(), z.null()]))
  .refine((given) => Object.keys(given).length <= 60, 'no more than 60 answers');
const note = storableText(1_000)
  .nullable()
  .transform((text) => (text === null || text.trim() === '' ? null : text.trim()));

const request = z.object({ requestId: z.uuid() });
const tag = request.extend({
  answers,
  /** True = required items are left open on purpose. */
  incomplete: z.boolean(),
});
const ofOne = request.extend({ escalationId: z.uuid() });
const decision = ofOne.extend({ steps: z.number().int().min(1), note });

export const formInput = ticketRef;
export const sendInput = tag.extend({
  ...ticketRef.shape,
  checklistId: z.string().min(1).max(60),
  checklistVersion: z.number().int().min(1),
  toTier: z.number().int().min(2).max(3),
});
export const resendInput = tag.extend({ escalationId: z.uuid() });
export const withdrawInput = ofOne;
export const acceptInput = decision.extend({ complete: z.boolean() });
export const giveBackInput = decision.extend({
  reason: z.enum(returnReasons),
  itemIds: z.array(itemId).max(60).readonly(),
});
export const escalationIdInput = z.object({ escalationId: z.uuid() });
export const overviewInput = cardInput;
export const searchInput = cardInput.extend({
  /** Only those with this mark, as `overview` names it; null = all. */
  mark: z.string().max(200).nullable().default(null),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});
export const teamInput = z.object({ days: z.union([z.literal(30), z.literal(90), z.literal(365)]) });

export type OverviewInput = z.output<typeof overviewInput>;
export type SearchInput = z.output<typeof searchInput>;
export type SendInput = z.output<typeof sendInput>;
export type ResendInput = z.output<typeof resendInput>;
export type WithdrawInput = z.output<typeof withdrawInput>;
export type AcceptInput = z.output<typeof acceptInput>;
export type GiveBackInput = z.output<typeof giveBackInput>;
