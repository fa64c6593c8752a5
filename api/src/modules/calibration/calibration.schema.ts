import { z } from 'zod';
import { storableText } from '../escalations/checklists.schema.ts';
import { reviewContent } from '../qa/reviews.schema.ts';
import { ticketRef } from '../tickets/ticket-ref.schema.ts';

export const openCalibrationInput = z
  .object({
    requestId: z.uuid(),
    label: storableText(80).refine((text) => text.trim() !== '', 'Give the calibration a name.'),
    teamId: z.uuid(),
    rubricName: z.string().min(1).max(60),
    reviewerIds: z.array(z.uuid()).min(2, 'Choose at least two reviewers.').max(20).readonly(),
    /** The reviewer whose ratings the others are compared with; null = none. */
    benchmark: z.uuid().nullable(),
    tickets: z.int().min(1).max(10),
    deadlineAt: z.int().positive(),
  })
  .refine(({ benchmark, reviewerIds }) => benchmark === null || reviewerIds.includes(benchmark), {
    message: 'The benchmark must be one of the reviewers.',
    path: ['benchmark'],
  });
export const calibrationIdInput = z.object({ calibrationId: z.uuid() });
export const rateInput = reviewContent.extend({ calibrationId: z.uuid(), ...ticketRef.shape });
export const closeCalibrationInput = calibrationIdInput.extend({
  requestId: z.uuid(),
  outcome: storableText(4_000).refine((text) => text.trim().length >= 3, 'Write down what was agreed.'),
});

export type OpenCalibrationInput = z.output<typeof openCalibrationInput>;
export type RateInput = z.output<typeof rateInput>;
export type CloseCalibrationInput = z.output<typeof closeCalibrationInput>;
