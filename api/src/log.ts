import { pino, type Logger } from 'pino';

/** Structured log on standard output. Nothing personal: no bodies, subjects, names, addresses or tokens; errors without their queries' values. */
export function createLog(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: ['req.headers', 'authorization', 'password', 'secret', 'token', 'email'],
    serializers: { err: toLoggedError },
  });
}

/** PostgreSQL puts row values into `detail`: only name, message, code and stack are logged. */
function toLoggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? error.code : undefined;
  const cause = error.cause instanceof Error ? error.cause.message : undefined;
  return { name: error.name, message: error.message, code, cause, stack: error.stack };
}
