import { z } from 'zod';
import { procedurePathSchema } from './api-call.ts';
import type { ProblemCode } from './problem.ts';

/** Name of the connection of one of our own pages that follows something of the API; it ends with the page. */
export const subscriptionPortName = 'shiftlight-subscription';

/** What the page follows, said once. */
export const subscribeSchema = z.object({ path: procedurePathSchema, input: z.unknown().optional() });
export type Subscribe = z.infer<typeof subscribeSchema>;

/** What the worker tells of it. */
export type FromSubscription =
  | { readonly type: 'data'; readonly data: unknown }
  /** The line to the API is down; it is opened again by itself. */
  | { readonly type: 'down' }
  /** The API refuses: nothing more comes. */
  | { readonly type: 'refused'; readonly problem: ProblemCode; readonly detail: string | null };
