import { z } from 'zod';
import { mineStores } from './stores/index.ts';

const store = z.enum(mineStores.map(({ id }) => id));

export const recordsInput = z.object({ store, limit: z.int().min(1).max(200).default(50) });

export const exportInput = z.object({
  /** `next` of the page before; null for the first. */
  cursor: z.object({ store, after: z.string().max(1000) }).nullable(),
});

export type ExportInput = z.infer<typeof exportInput>;
