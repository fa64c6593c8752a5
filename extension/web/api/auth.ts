import { z } from 'zod';
import { authWords } from './auth-words.ts';
import { AuthProblem } from './explain.ts';

const refusal = z.object({
  code: z.string().optional(),
  error: z.string().optional(),
  message: z.string().optional(),
  error_description: z.string().optional(),
});

type AuthPhrase = keyof ReturnType<typeof authWords>;

const phrases: Readonly<Record<string, AuthPhrase>> = {
  INVALID_EMAIL_OR_PASSWORD: 'wrongPassword',
  INVALID_PASSWORD: 'wrongPresent',
  PASSWORD_TOO_SHORT: 'tooShort',
  invalid_request: 'unknownCode',
  invalid_grant: 'unknownCode',
  expired_token: 'oldCode',
  access_denied: 'foreignCode',
};

async function callAuth(path: string, body: Record<string, unknown> | null): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: body === null ? 'GET' : 'POST',
    ...(body === null ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new AuthProblem(0, authWords().noAnswer);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  if (response.status === 429) throw new AuthProblem(429, authWords().tooMany);
  const parsed = refusal.safeParse(answer);
  const { code, error, message, error_description: description } = parsed.success ? parsed.data : {};
  const phrase = phrases[code ?? error ?? ''];
  const own = phrase === undefined ? null : authWords()[phrase];
  throw new AuthProblem(response.status, own ?? message ?? description ?? authWords().unexpected);
}

export async function signIn(email: string, password: string): Promise<void> {
  await callAuth('/sign-in/email', { email, password });
}

/** Address of the company's sign-in page, to be visited next. */
export async function startCompanySignIn(providerId: string, next: string): Promise<string> {
  const answer = await callAuth('/sign-in/oauth2', { providerId, callbackURL: next, errorCallbackURL: '/sign-in' });
  return z.object({ url: z.string() }).parse(answer).url;
}

export async function signOut(): Promise<void> {
  await callAuth('/sign-out', {});
}

/** Id of the session of this very browser. */
export async function findOwnSessionId(): Promise<string | null> {
  const parsed = z.object({ session: z.object({ id: z.string() }) }).safeParse(await callAuth('/get-session', null));
  return parsed.success ? parsed.data.session.id : null;
}

/** Ends every other session as well: whoever knew the old password is out. */
export async function changePassword(currentPassword: string, newPassword: string): Promise<void> {
  await callAuth('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
}

/** Looks a device code up, and ties it to whoever is signed in here. */
export async function findDevice(userCode: string): Promise<{ status: string }> {
  const answer = await callAuth(`/device?user_code=${encodeURIComponent(userCode)}`, null);
  return z.object({ status: z.string() }).parse(answer);
}

export async function decideDevice(userCode: string, decision: 'approve' | 'deny'): Promise<void> {
  await callAuth(`/device/${decision}`, { userCode });
}
