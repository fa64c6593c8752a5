import { z } from 'zod';
import { passwordLength } from '../../auth/limits.ts';
import { isTimeZone } from './time-zone.ts';

const { min, max } = passwordLength;

/** Names of people, teams and workspaces as they are shown. */
export const nameInput = z.string().trim().min(1, 'Enter a name.').max(120, 'Use at most 120 characters.');

/** E-mail addresses are compared without case, so they are kept in lower case. */
export const emailInput = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .check(z.email('Enter an e-mail address, for example ana@example.com.'));

export const passwordInput = z
  .string()
  .min(min, `Use at least ${min} characters.`)
  .max(max, `Use at most ${max} characters.`);

export const workingHours = ['mon-fri', '24x7'] as const;

export const createWorkspaceInput = z.object({
  name: nameInput,
  timeZone: z.string().refine(isTimeZone, 'Enter a time zone, for example Europe/Berlin.'),
  /** Monday to Friday 09:00–17:00, or around the clock. More is set later in the calendar. */
  hours: z.enum(workingHours).default('mon-fri'),
  admin: z.object({ name: nameInput, email: emailInput, password: passwordInput }),
});

export type CreateWorkspaceInput = z.infer<typeof createWorkspaceInput>;
