import { findMetric } from '@shiftlight/shared/metrics/index.ts';
import { z } from 'zod';

const metricId = z.string().refine((id) => findMetric(id)?.over === 'data', {
  message: 'This is no figure over events of other systems.',
});
const period = { from: z.number().int().min(0), to: z.number().int().min(0).max(4_102_444_800_000) };
const endsAfterItBegins = ({ from, to }: { readonly from: number; readonly to: number }): boolean => from < to;
const aboutTheEnd = { path: ['to'], message: 'The end must be after the beginning.' };

/** Figures of [from, to), epoch ms; all that rest on events of other systems when none is named. */
export const businessFiguresInput = z
  .object({ ...period, metrics: z.array(metricId).max(100).optional() })
  .refine(endsAfterItBegins, aboutTheEnd);
export type BusinessFiguresInput = z.infer<typeof businessFiguresInput>;

export const businessReceiptInput = z
  .object({ ...period, metric: metricId, variant: z.string().max(100).nullable().default(null) })
  .refine(endsAfterItBegins, aboutTheEnd);
export type BusinessReceiptInput = z.infer<typeof businessReceiptInput>;
