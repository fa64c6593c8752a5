import { statusCategories } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';

/** What an admin may adjust. Defaults follow RT's own default lifecycle and priorities (Low 0, Medium 50, High 100). */
export const rtSettings = z
  .object({
    /** Status names of custom lifecycles → categories. */
    statuses: z.record(z.string(), z.enum(statusCategories)).default({}),
    /** Lowest numeric priority of each level, highest level first. */
    priorities: z.array(z.object({ from: z.number(), level: z.string() })).default([
      { from: 90, level: 'P1' },
      { from: 60, level: 'P2' },
      { from: 30, level: 'P3' },
    ]),
    lowestPriority: z.string().default('P4'),
    /** Account names whose messages are automatic although they are privileged. */
    bots: z.array(z.string()).default([]),
  })
  .prefault({});

export type RtSettings = z.infer<typeof rtSettings>;

/** Either a token (RT 5 and newer) or a name and password. */
export const rtCredentials = z.union([
  z.object({ token: z.string().min(1) }),
  z.object({ user: z.string().min(1), password: z.string().min(1) }),
]);

export type RtCredentials = z.infer<typeof rtCredentials>;
