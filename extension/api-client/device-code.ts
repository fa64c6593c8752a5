import { z } from 'zod';
import { Problem, type ProblemCode } from '../messaging/problem.ts';

const clientId = 'shiftlight-extension';
const grantType = 'urn:ietf:params:oauth:grant-type:device_code';

const codeSchema = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.string(),
  verification_uri_complete: z.string().optional(),
  expires_in: z.number(),
  interval: z.number(),
});
/** Answer of the device authorisation endpoint (RFC 8628, section 3.2); lengths in seconds. */
export type DeviceCode = z.infer<typeof codeSchema>;

const tokenSchema = z.object({ access_token: z.string() });
const refusalSchema = z.object({ error: z.string() });

/** What one question for the token gave. */
export type TokenAnswer =
  { readonly state: 'granted'; readonly token: string } | { readonly state: 'pending' | 'slow-down' };

const refusals: Readonly<Record<string, ProblemCode>> = {
  expired_token: 'code-expired',
  invalid_grant: 'code-expired',
  access_denied: 'code-denied',
};

/** Asks for a device code. Throws a `Problem`. */
export async function requestDeviceCode(apiUrl: string): Promise<DeviceCode> {
  const { status, body } = await post(`${apiUrl}/api/auth/device/code`, { client_id: clientId });
  const parsed = codeSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new Problem(status === 429 ? 'too-many-requests' : 'server-error');
}

/** Asks once whether the person has confirmed the code (RFC 8628, section 3.4). Throws a `Problem` when they never will. */
export async function requestToken(apiUrl: string, deviceCode: string): Promise<TokenAnswer> {
  const { status, body } = await post(`${apiUrl}/api/auth/device/token`, {
    grant_type: grantType,
    device_code: deviceCode,
    client_id: clientId,
  });
  const granted = tokenSchema.safeParse(body);
  if (granted.success) return { state: 'granted', token: granted.data.access_token };
  const refusal = refusalSchema.safeParse(body);
  const error = refusal.success ? refusal.data.error : '';
  if (error === 'authorization_pending') return { state: 'pending' };
  if (error === 'slow_down' || status === 429) return { state: 'slow-down' };
  throw new Problem(refusals[error] ?? 'server-error');
}

/** Ends the token's session at the API. Best effort: without a connection the session ends by age, or on the web page. */
export async function revokeToken(apiUrl: string, token: string): Promise<void> {
  await fetch(`${apiUrl}/api/auth/sign-out`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: '{}',
    credentials: 'omit',
  }).catch(() => {});
}

async function post(url: string, body: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
  }).catch(() => {
    throw new Problem('unreachable');
  });
  return { status: response.status, body: await response.json().catch(() => null) };
}
