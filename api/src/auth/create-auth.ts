import { betterAuth } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import { bearer, deviceAuthorization } from 'better-auth/plugins';
import type { IncomingHttpHeaders } from 'node:http';
import type { Db } from '../db.ts';
import type { Env } from '../env.ts';
import type { Secrets } from '../secrets/create-secrets.ts';
import { hasActiveMembership } from './auth.repository.ts';
import { clientAddressHeader, passwordLength, rateLimits, sessionSeconds } from './limits.ts';
import { oidcPlugins } from './oidc-provider.ts';
import { ownOrigins, publicUrl } from './own-origins.ts';
import { isOwnSite } from './request-origin.ts';

/** The only client that may ask for a device code. */
export const extensionClientId = 'shiftlight-extension';

/** Who is asking. Everything about passwords, sessions and tokens stays behind this. */
export interface Auth {
  /** Answers everything below /api/auth. */
  readonly handler: (request: Request) => Promise<Response>;
  /** The signed-in person of a request: its bearer token if it carries one, else its cookie if it comes from our own site; else null. */
  findUserId(headers: IncomingHttpHeaders): Promise<string | null>;
  /** The person whom a bearer token belongs to, null when it is unknown, expired or revoked. */
  findUserIdByToken(token: string): Promise<string | null>;
}

interface AuthParts {
  readonly env: Env;
  readonly db: Db;
  readonly secrets: Secrets;
  /** Told what went wrong inside the library; never with personal content. */
  readonly report?: (message: string) => void;
}

/** Sign-in by e-mail and password, by the company's OpenID Connect provider, and by device code (RFC 8628) for the extension. */
export function createAuth({ env, db, secrets, report }: AuthParts): Auth {
  const origins = ownOrigins(env);
  const library = betterAuth({
    appName: 'Shiftlight',
    baseURL: publicUrl(env),
    basePath: '/api/auth',
    secret: secrets.authSecret,
    database: db.pool,
    trustedOrigins: [...origins],
    // Accounts come from set-up, the command line and admins.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    account: { accountLinking: { enabled: true } },
    session: { ...sessionSeconds },
    rateLimit: { enabled: env.RATE_LIMIT, storage: 'database', window: 10, max: 100, customRules: { ...rateLimits } },
    databaseHooks: { session: { create: { before: (session) => requireActiveMember(db, session.userId) } } },
    advanced: {
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
      // Stated, because the library switches both off by itself when it thinks that it is being tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    // The arguments hold e-mail addresses, so only the message is passed on.
    logger: { level: 'error', log: (_level, message) => report?.(message) },
    // The library's own error log prints whole errors, which quote what people entered.
    onAPIError: { onError: (error) => reportFault(error, report) },
    telemetry: { enabled: false },
    plugins: [
      bearer(),
      deviceAuthorization({
        verificationUri: `${publicUrl(env)}/device`,
        expiresIn: '15m',
        interval: '2s',
        validateClient: (clientId) => clientId === extensionClientId,
      }),
      ...oidcPlugins(env),
    ],
  });

  const find = async (headers: Headers) => (await library.api.getSession({ headers }))?.user.id ?? null;
  const findUserIdByToken = (token: string) => find(new Headers({ authorization: `Bearer ${token}` }));
  return {
    handler: library.handler,
    findUserIdByToken,
    findUserId: async (headers) => {
      const token = findBearerToken(headers);
      if (token !== null) return findUserIdByToken(token);
      if (headers.cookie === undefined || !isOwnSite(headers, origins)) return null;
      return find(fromNodeHeaders({ cookie: headers.cookie }));
    },
  };
}

/** Also stops a device code or a company account of somebody who was deactivated meanwhile. */
async function requireActiveMember(db: Db, userId: string): Promise<void> {
  if (await hasActiveMembership(db, userId)) return;
  throw new APIError('FORBIDDEN', {
    code: 'NO_ACTIVE_MEMBER',
    message: 'This account belongs to no workspace any more. Ask an admin of your workspace.',
  });
}

/** Refusals are answers, not faults; of faults only the kind is passed on. */
function reportFault(error: unknown, report: AuthParts['report']): void {
  if (isAPIError(error) && error.statusCode < 500) return;
  report?.(`sign-in failed inside: ${error instanceof Error ? error.name : typeof error}`);
}

/** The token of an `Authorization: Bearer` header, null without one. */
function findBearerToken(headers: IncomingHttpHeaders): string | null {
  return /^bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? null;
}
