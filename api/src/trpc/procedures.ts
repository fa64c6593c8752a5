import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { ShiftlightError } from '../errors.ts';
import { roleIncludes, type Role } from '../roles.ts';
import type { Context } from './context.ts';
import { trpcCodes } from './error-translation.ts';

/** Every procedure states who may call it; a test reads this and walks all procedures with every role. */
export interface ProcedureMeta {
  readonly role: Role | 'public' | 'signed-in';
}

const t = initTRPC
  .context<Context>()
  .meta<ProcedureMeta>()
  .create({
    // Stacks stay in the log.
    isDev: false,
    errorFormatter: ({ shape, error }) => ({ ...shape, message: toMessage(error, shape.message) }),
  });

/** What the person reads: which input is wrong and why; nothing about our inside. */
function toMessage(error: TRPCError, message: string): string {
  if (error.code === 'INTERNAL_SERVER_ERROR')
    return 'Something went wrong on our side. It was logged; please try again.';
  if (!(error.cause instanceof ZodError)) return message;
  return error.cause.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`).join('; ');
}

export const router = t.router;

function translate(cause: ShiftlightError): TRPCError {
  return new TRPCError({ code: trpcCodes[cause.code], message: cause.message, cause });
}

const translated = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof ShiftlightError) throw translate(result.error.cause);
  return result;
});

/** The messages of a subscription; a refusal that comes while they are read, which no middleware sees, is told as one. */
export async function* withRefusals<T>(messages: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* messages;
  } catch (error) {
    throw error instanceof ShiftlightError ? translate(error) : error;
  }
}

/** For everybody, also before sign-in. */
export const publicProcedure = translated.meta({ role: 'public' });

function notSignedIn(): ShiftlightError {
  return new ShiftlightError('UNAUTHENTICATED', 'Please sign in.');
}

/** Not UNAUTHENTICATED: a client would throw away a good token. */
function notAMember(): ShiftlightError {
  return new ShiftlightError('FORBIDDEN', 'You are no active member of this workspace. Ask one of its admins.');
}

/** For a signed-in person, also one who belongs to no workspace yet. */
export const signedInProcedure = translated.meta({ role: 'signed-in' }).use(({ ctx, next }) => {
  if (ctx.userId === null) throw notSignedIn();
  return next({ ctx: { ...ctx, userId: ctx.userId } });
});

/** For members of the workspace whose role includes `role`; `ctx.viewer` is then known. */
export function procedureFor(role: Role) {
  return translated.meta({ role }).use(async ({ ctx, next, type }) => {
    if (ctx.viewer === null) throw ctx.userId === null ? notSignedIn() : notAMember();
    if (!roleIncludes(ctx.viewer.role, role)) {
      throw new ShiftlightError('FORBIDDEN', `This needs the role ${role}; yours is ${ctx.viewer.role}.`);
    }
    const result = await next({ ctx: { ...ctx, viewer: ctx.viewer } });
    // It may have changed who may do what; this process must know it before the answer is out.
    if (type === 'mutation' && roleIncludes(role, 'manager')) ctx.forgetViewers();
    return result;
  });
}
