import type { z } from 'zod';
import { ShiftlightError } from '../errors.ts';

/** Options as the services take them. Throws INVALID naming each option that is wrong and why. */
export function parseOptions<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ShiftlightError('INVALID', `Some options cannot be used:\n${lines.join('\n')}`);
}
