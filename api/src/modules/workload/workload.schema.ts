import { z } from 'zod';
import { periodText } from '../scorecards/scorecards.schema.ts';

export const workloadInput = z.strictObject({ teamId: z.uuid(), period: periodText });
export type WorkloadInput = z.infer<typeof workloadInput>;
