import { replaceReasons, samplingMethods, samplingUnits, strataFields } from '@shiftlight/shared/qa/sampling-plan.ts';
import { z } from 'zod';
import { storableText } from '../escalations/checklists.schema.ts';

const request = z.object({ requestId: z.uuid() });

/** Text or nothing: blanks are nothing. */
export const optionalNote = storableText(1_000)
  .nullable()
  .transform((text) => (text === null || text.trim() === '' ? null : text.trim()));

const plan = z.strictObject({
  label: storableText(80).refine((text) => text.trim() !== '', 'Give the plan a name.'),
  teamId: z.uuid(),
  channels: z
    .array(z.enum(['phone', 'email', 'chat', 'self-service', 'other']))
    .max(5)
    .readonly(),
  unit: z.enum(samplingUnits),
  perAgent: z.int().min(1).max(50),
  method: z.enum(samplingMethods),
  stratifyBy: z.enum(strataFields).nullable(),
  minimumReplies: z.int().min(0).max(20),
  reviewerIds: z.array(z.uuid()).min(1, 'Choose at least one reviewer.').max(50).readonly(),
  dueDays: z.int().min(1).max(60),
  active: z.boolean(),
});

export const savePlanInput = request.extend({
  /** The plan that is changed; a new id makes a new plan. */
  planId: z.uuid(),
  /** The version that the lead saw; 0 = a new plan. */
  basedOn: z.int().min(0),
  rubricName: z.string().min(1).max(60),
  plan: plan.refine(({ method, stratifyBy }) => (method === 'stratified') === (stratifyBy !== null), {
    message: 'A stratified plan needs what it keeps the proportions of; a random one has none.',
  }),
});
export const drawInput = request.extend({ planId: z.uuid() });
export const drawIdInput = z.object({ drawId: z.uuid() });
export const planIdInput = z.object({ planId: z.uuid() });
export const assignInput = z.object({ sampleId: z.uuid(), memberId: z.uuid() });
export const replaceInput = request
  .extend({ sampleId: z.uuid(), reason: z.enum(replaceReasons), note: optionalNote })
  .refine(({ reason, note }) => reason !== 'other' || note !== null, {
    message: 'Write in a few words why the ticket is given back.',
    path: ['note'],
  });

export type SavePlanInput = z.output<typeof savePlanInput>;
export type ReplaceInput = z.output<typeof replaceInput>;
