import { TRPCClientError } from '@trpc/client';
import { z } from 'zod';
import { Problem } from '../../messaging/problem.ts';
import { problemWords } from '../../messaging/problem-words.ts';
import { sayServerWords } from '../../messaging/refusals/say-refusal.ts';

const issuesSchema = z.array(z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }));
const dataSchema = z.object({ code: z.string() });

/** A failure in words: one sentence for the form, and one per field where the server named it (`admin.email`). */
export interface Explained {
  readonly message: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** Somebody is not signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return findCode(error) === 'UNAUTHORIZED' || findProblem(error)?.code === 'signed-out';
}

/** Somebody else was faster: what was changed is not what is stored any more. */
export function isConflict(error: unknown): boolean {
  return findCode(error) === 'CONFLICT' || findProblem(error)?.code === 'conflict';
}

function findCode(error: unknown): string | null {
  if (!(error instanceof TRPCClientError)) return null;
  const data = dataSchema.safeParse(error.data);
  return data.success ? data.data.code : null;
}

/** The server's own words where it has some; they are written for people. */
export function explain(error: unknown): Explained {
  if (error instanceof AuthProblem) return { message: error.message, fields: {} };
  const problem = findProblem(error);
  if (problem !== null) return explainProblem(problem);
  const code = findCode(error);
  if (code === null || !(error instanceof TRPCClientError)) return { message: problemWords().unreachable, fields: {} };
  if (code === 'INTERNAL_SERVER_ERROR') return { message: problemWords()['server-error'], fields: {} };
  return explainRefusal(error.message, code === 'BAD_REQUEST');
}

/** What came through the extension's worker is a problem of its own kinds, with the server's words where it had some. */
function findProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  return error instanceof TRPCClientError && error.cause instanceof Problem ? error.cause : null;
}

function explainProblem({ code, detail }: Problem): Explained {
  return detail === null ? { message: problemWords()[code], fields: {} } : explainRefusal(detail, code === 'refused');
}

function explainRefusal(message: string, isInput: boolean): Explained {
  const issues = isInput ? findIssues(message) : null;
  if (issues === null) return { message: sayServerWords(message), fields: {} };
  return {
    message: null,
    fields: Object.fromEntries(issues.map(({ path, message: said }) => [path.join('.'), sayServerWords(said)])),
  };
}

/** Input errors travel as the list of issues in JSON. */
function findIssues(message: string): z.infer<typeof issuesSchema> | null {
  try {
    const parsed = issuesSchema.safeParse(JSON.parse(message));
    return parsed.success && parsed.data.length > 0 ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A refusal of the sign-in endpoints, in words. */
export class AuthProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'AuthProblem';
    this.status = status;
  }
}
