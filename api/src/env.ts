import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));
const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4400),
  /** Interface to listen on; anything but loopback is a decision of the operator. */
  HOST: z.string().default('127.0.0.1'),
  /** Address under which browsers and helpdesks reach this API; default: http://127.0.0.1:PORT. */
  PUBLIC_URL: z.url().optional(),
  /** A real PostgreSQL; without it the embedded one runs in DATA_DIR. */
  DATABASE_URL: z.string().optional(),
  DATA_DIR: z.string().default(`${projectFolder}.data`),
  /** 32 bytes, base64: signs sessions and encrypts connector secrets. Default: a key made once in DATA_DIR. */
  SHIFTLIGHT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('company account'),
  /** How many proxies in front set X-Forwarded-For. */
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  /** How often helpdesks are polled in ms (the healer behind webhooks). */
  POLL_INTERVAL_MS: z.coerce.number().int().min(500).default(10_000),
  /** Guard against guessing passwords; switched off only by load tests. */
  RATE_LIMIT: flag.default(true),
});

export type Env = z.infer<typeof environment> & { readonly projectFolder: string };

/** Reads the process environment. Throws an Error that names every variable that is wrong and why. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = environment.safeParse(source);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment has values that Shiftlight cannot use:\n${lines.join('\n')}`);
  }
  return { ...result.data, projectFolder };
}
