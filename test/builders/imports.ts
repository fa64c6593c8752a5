import { send, type Answer } from './http-client.ts';
import type { TestInstance } from './test-instance.ts';

export interface SentFile {
  readonly id?: string;
  readonly error?: string;
}

/** Sends a file as the page of our own does. */
export async function sendFile(
  { baseUrl }: Pick<TestInstance, 'baseUrl'>,
  cookie: string,
  file: { readonly connectorId: string; readonly name: string; readonly content: string | Uint8Array<ArrayBuffer> },
): Promise<Answer<SentFile>> {
  const query = new URLSearchParams({ connectorId: file.connectorId, name: file.name });
  const response = await fetch(`${baseUrl}/imports?${query}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie, origin: baseUrl },
    body: file.content,
  });
  return { status: response.status, headers: response.headers, body: parseAnswer(await response.text()) };
}

/** The rows that were not taken, as the file that people get. */
export async function fetchRefused(
  { baseUrl }: Pick<TestInstance, 'baseUrl'>,
  cookie: string,
  importId: string,
): Promise<string> {
  const response = await fetch(`${baseUrl}/imports/${importId}/refused.csv`, { headers: { cookie, origin: baseUrl } });
  return response.text();
}

export const askWithoutSigningIn = (instance: Pick<TestInstance, 'baseUrl'>) =>
  send(instance, '/imports/00000000-0000-0000-0000-000000000000/refused.csv');

/** Answers are JSON objects; what is not fails in the assertion that reads it. */
function parseAnswer(text: string): SentFile {
  return JSON.parse(text) as SentFile;
}
