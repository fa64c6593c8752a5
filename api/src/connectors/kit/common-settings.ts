import { statusCategories, type StatusCategory } from '@shiftlight/shared/events/status.ts';
import { z } from 'zod';

/** A time zone that this machine knows. */
export const timeZoneName = z.string().refine(isTimeZone, 'Use an IANA name such as Europe/Berlin.');

/** Asking costs more than understanding a delivery, and settings are read with each. */
const asked = new Map<string, boolean>([['UTC', true]]);

function isTimeZone(name: string): boolean {
  const known = asked.get(name) ?? isKnownHere(name);
  if (asked.size < 1_000) asked.set(name, known);
  return known;
}

function isKnownHere(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What an admin may adjust of every helpdesk. */
export const commonSettings = z.object({
  /** The helpdesk's own names or ids of statuses → categories. */
  statuses: z.record(z.string(), z.enum(statusCategories)).default({}),
  /** The helpdesk's own priorities → levels of this workspace. */
  priorities: z.record(z.string(), z.string().max(60)).default({}),
  /** Ids of colleagues' accounts whose messages are automatic. */
  bots: z.array(z.string()).default([]),
  /** The helpdesk's own fields that hold the category, the product and the customer's tier. */
  fields: z.object({ category: z.string(), product: z.string(), customerTier: z.string() }).partial().default({}),
  /** Groups of higher tiers → their tier: a ticket that goes there is escalated. */
  tiers: z.record(z.string(), z.number().int().min(2).max(9)).default({}),
  /** Zone of times that come without one. */
  timeZone: timeZoneName.default('UTC'),
  /** What the plan allows, less what others need; null = what the lowest plan allows. */
  requestsPerMinute: z.number().int().min(1).max(100_000).nullable().default(null),
});
export type CommonSettings = z.infer<typeof commonSettings>;

/** Category of a helpdesk's status: what the admin said, else the product's own, else open, so that no clock stops by mistake. */
export function toCategory(
  raw: string,
  own: Readonly<Record<string, StatusCategory>>,
  { statuses }: Pick<CommonSettings, 'statuses'>,
): StatusCategory {
  const name = raw.toLowerCase();
  return statuses[raw] ?? statuses[name] ?? own[name] ?? 'open';
}

/** A priority as the admin renamed it, else in the helpdesk's own word; null when there is none. */
export function toPriority(raw: string | null, { priorities }: Pick<CommonSettings, 'priorities'>): string | null {
  if (raw === null || raw === '') return null;
  return priorities[raw] ?? priorities[raw.toLowerCase()] ?? raw;
}
