import { z } from 'zod';
import { importMapping } from '../../imports/mapping.ts';

export const importInput = z.object({ importId: z.uuid() });

/** `mapping` null = the one that we propose; `target` then chooses what the rows are. */
export const previewInput = importInput.extend({
  mapping: importMapping.nullable(),
  target: z.string().max(100).nullable().default(null),
});
export type PreviewInput = z.infer<typeof previewInput>;

export const startInput = importInput.extend({ mapping: importMapping, mode: z.enum(['dry-run', 'run']) });
export type StartInput = z.infer<typeof startInput>;
