import { z } from 'zod';

/** Where the value of a field comes from: a column of the file, or one value for all rows. */
const source = z.union([
  z.strictObject({ column: z.string().max(1_000) }),
  z.strictObject({ value: z.string().max(1_000) }),
]);

/** How the rows of a file become events. */
export const importMapping = z.strictObject({
  target: z.string().max(100),
  fields: z.record(z.string().max(100), source),
  /** Zone of instants that name none. */
  timeZone: z.string().max(100),
  /** What comes first in dates such as 03/04/2026; null = such dates are refused. */
  dates: z.enum(['day-first', 'month-first']).nullable(),
  /** What stands between whole numbers and fractions. */
  decimal: z.enum(['point', 'comma']),
  /** In which unit lengths are given. */
  lengths: z.enum(['ms', 's', 'min', 'h']),
});
export type ImportMapping = z.infer<typeof importMapping>;
