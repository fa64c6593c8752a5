/** Everything that can go wrong between the extension and the API, as the person needs to tell it apart. */
export const problemCodes = [
  'bad-address',
  'unreachable',
  'not-shiftlight',
  'needs-setup',
  'permission-refused',
  'signed-out',
  'code-expired',
  'code-denied',
  'no-access',
  'not-found',
  'conflict',
  'refused',
  'too-many-requests',
  'server-error',
  'extension-updated',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A failure that is meant to be shown. Anything else that is thrown becomes `server-error`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** The API's own words when it refused something; null when ours say all. */
  readonly detail: string | null;

  constructor(code: ProblemCode, detail: string | null = null) {
    super(detail ?? code);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
  }
}

/** The problem in whatever was thrown, also inside the wrapping that the tRPC client gives to it. */
export function unwrapProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error && error.cause instanceof Problem) return error.cause;
  return new Problem('server-error');
}

/** The code of whatever was thrown. */
export function toProblemCode(error: unknown): ProblemCode {
  return unwrapProblem(error).code;
}
