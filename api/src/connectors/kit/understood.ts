import type { z } from 'zod';
import type { ReadHint, Rejected, Understood } from '../connector-kind.ts';

/** What a delivery comes to, of which only what there is is named. */
export function understood(parts: Partial<Understood>): Understood {
  return { events: [], people: [], rejected: [], hints: [], ignored: [], ...parts };
}

/** A delivery of which nothing is an event, and why. */
export function ignored(...why: readonly string[]): Understood {
  return understood({ ignored: why });
}

/** A delivery that speaks of one ticket. */
export function hinted(...hints: readonly ReadHint[]): Understood {
  return understood({ hints });
}

/** A delivery that does not have the form that it should have. */
export function malformed(detail: string, content: unknown): Understood {
  const rejected: Rejected = { reason: 'malformed', detail, content };
  return understood({ rejected: [rejected] });
}

/** What did not fit, in one line. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .slice(0, 5)
    .map((issue) => `${issue.path.join('.') || 'delivery'}: ${issue.message}`)
    .join('; ');
}
