import { z } from 'zod';

const sessionSchema = z.object({ session: z.object({ id: z.string() }) });

/** Id of the session that a token opened; null when the API does not say, as without a connection. */
export async function findSessionId(apiUrl: string, token: string): Promise<string | null> {
  const response = await fetch(`${apiUrl}/api/auth/get-session`, {
    headers: { authorization: `Bearer ${token}` },
    credentials: 'omit',
  }).catch(() => null);
  const answer: unknown = await response?.json().catch(() => null);
  return sessionSchema.safeParse(answer).data?.session.id ?? null;
}
