import { z } from 'zod';
import { problemWords } from '../../../messaging/problem-words.ts';
import { AuthProblem } from '../../api/explain.ts';

const answer = z.object({ id: z.uuid() });
const refusal = z.object({ error: z.string() });

/** Sends the bytes of a file and gives its id. Throws what `explain` can say. */
export async function sendFile(connectorId: string, file: File): Promise<string> {
  const query = new URLSearchParams({ connectorId, name: file.name });
  const response = await fetch(`/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const body: unknown = await response.json().catch(() => null);
  const taken = answer.safeParse(body);
  if (response.ok && taken.success) return taken.data.id;
  throw new AuthProblem(response.status, refusal.safeParse(body).data?.error ?? problemWords()['server-error']);
}
