import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';
import { Problem, type ProblemCode } from '../messaging/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'no-access',
  TOO_MANY_REQUESTS: 'too-many-requests',
};

const errorData = z.object({ code: z.string() });

/** Turns whatever a call to the API threw into a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof TRPCClientError)) return new Problem('server-error');
  const data = errorData.safeParse(error.data);
  if (data.success) return new Problem(codes[data.data.code] ?? 'server-error');
  // No data of the API's own: the request never arrived, or something else answered.
  return new Problem(error.cause instanceof SyntaxError ? 'not-shiftlight' : 'unreachable');
}
