import type { TestInstance } from './test-instance.ts';
import { known, type TestPerson } from './people.ts';

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Sends JSON the way a browser page of our own does, unless `headers` say otherwise. */
export async function send<T = Record<string, unknown>>(
  { baseUrl }: Pick<TestInstance, 'baseUrl'>,
  path: string,
  { body, headers = { origin: baseUrl } }: { readonly body?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const response = await fetch(`${baseUrl}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parseAs<T>(text) };
}

/** Signs in by e-mail and password; the cookie as a browser would send it back. */
export async function signIn(
  instance: Pick<TestInstance, 'baseUrl'>,
  { email, password }: Pick<TestPerson, 'email' | 'password'>,
): Promise<string> {
  const answer = await send(instance, '/api/auth/sign-in/email', { body: { email, password } });
  if (answer.status !== 200) throw new Error(`Sign-in was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return known(answer.headers.getSetCookie()[0]?.split(';')[0]);
}

/** The caller promises the shape; what differs fails in the assertion that reads it. */
function parseAs<T>(text: string): T {
  return (text === '' ? null : JSON.parse(text)) as T;
}
