import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';
import { Problem, type ProblemCode } from '../messaging/problem.ts';

const codes: Readonly<Record<string, ProblemCode>> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'no-access',
  TOO_MANY_REQUESTS: 'too-many-requests',
  NOT_FOUND: 'not-found',
  CONFLICT: 'conflict',
  BAD_REQUEST: 'refused',
  PAYLOAD_TOO_LARGE: 'refused',
  PRECONDITION_FAILED: 'refused',
  UNPROCESSABLE_CONTENT: 'refused',
};

/** Refusals about what was asked; there the API's own words say most. */
const explained: ReadonlySet<ProblemCode> = new Set(['no-access', 'not-found', 'conflict', 'refused']);

const errorData = z.object({ code: z.string() });

/** Turns whatever a call to the API threw into a problem that can be shown. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (!(error instanceof TRPCClientError)) return new Problem('server-error');
  const data = errorData.safeParse(error.data);
  if (data.success) {
    const code = codes[data.data.code] ?? 'server-error';
    return new Problem(code, explained.has(code) && error.message !== '' ? error.message : null);
  }
  // No data of the API's own: the request never arrived, or something else answered.
  return new Problem(error.cause?.name === 'SyntaxError' ? 'not-shiftlight' : 'unreachable');
}

/** Problems that pass by themselves: what was asked may be asked again as it is. */
export const passingProblems: ReadonlySet<ProblemCode> = new Set([
  'unreachable',
  'not-shiftlight',
  'server-error',
  'too-many-requests',
]);
