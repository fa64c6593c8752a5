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
  'too-many-requests',
  'server-error',
  'extension-updated',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** A failure that is meant to be shown. Anything else that is thrown becomes `server-error`. */
export class Problem extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode) {
    super(code);
    this.name = 'Problem';
    this.code = code;
  }
}

/** The code of whatever was thrown. */
export function toProblemCode(error: unknown): ProblemCode {
  return error instanceof Problem ? error.code : 'server-error';
}
