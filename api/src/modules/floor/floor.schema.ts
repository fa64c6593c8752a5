import { z } from 'zod';

/** Whose floor: a team's, or that of the whole workspace. */
export const floorInput = z.strictObject({
  of: z.discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('team'), teamId: z.uuid() }),
    z.strictObject({ scope: z.literal('workspace') }),
  ]),
});
export type FloorInput = z.infer<typeof floorInput>;
