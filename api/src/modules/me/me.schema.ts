import { meMetricIds } from '@shiftlight/shared/metrics/me-metrics.ts';
import { mePeriods } from '@shiftlight/shared/views/me-view.ts';
import { z } from 'zod';

export const periodInput = z.object({ period: z.enum(mePeriods) });

/** One figure in one period. */
export const figureInput = z.object({ period: z.enum(mePeriods), metric: z.enum(meMetricIds) });

export const casesInput = figureInput.extend({
  kind: z.enum(['counted', 'struck']),
  /** Only struck cases with this reason. */
  reason: z.string().max(300).optional(),
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
export type CasesInput = z.infer<typeof casesInput>;
