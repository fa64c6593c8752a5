import { z } from 'zod';
import type { StageProcess } from './stage.ts';

const answerSchema = z.object({ token: z.string() });

/** A bearer token of the stage's admin. */
export async function signIn(api: StageProcess): Promise<string> {
  const origin = `http://127.0.0.1:${api.port}`;
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ email: api.ready['email'], password: 'bench-bench-bench' }),
  });
  const token = answer.headers.get('set-auth-token');
  return token ?? answerSchema.parse(await answer.json()).token;
}
