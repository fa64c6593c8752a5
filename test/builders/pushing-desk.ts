import { createHmac } from 'node:crypto';
import { createWorkspace, type TestPerson } from './people.ts';
import type { TestInstance } from './test-instance.ts';

/** A workspace with a system that pushes events. */
export interface PushingDesk {
  readonly admin: TestPerson;
  readonly workspaceId: string;
  readonly connectorId: string;
  readonly secret: string;
}

export interface DeliveryAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Its clocks run from Monday to Friday, 9 to 5 in Berlin, or always. */
export async function connectPushingDesk(
  instance: TestInstance,
  hours: 'mon-fri' | '24x7' = 'mon-fri',
): Promise<PushingDesk> {
  const admin = await createWorkspace(instance, undefined, hours);
  const { workspaceId } = admin.viewer;
  const input = { helpdesk: 'events-api', name: 'Pushing desk', baseUrl: 'http://127.0.0.1:9' };
  const { connectorId, secret } = await instance.services.connectors.create(workspaceId, input);
  return { admin, workspaceId, connectorId, secret };
}

/** The headers with which a delivery is accepted, by the documented scheme: HMAC-SHA256 over `<seconds>.<raw bytes>`. */
export function signHeaders(secret: string, body: string | Uint8Array, at = Date.now()): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
  return {
    'content-type': 'application/json',
    'x-shiftlight-timestamp': timestamp,
    'x-shiftlight-signature': `sha256=${signature}`,
  };
}

/** Posts these bytes with these headers, as they are. */
export async function post(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Promise<DeliveryAnswer> {
  const response = await fetch(url, { method: 'POST', body, headers });
  return { status: response.status, headers: response.headers, body: parseAnswer(await response.text()) };
}

/** A signed delivery of canonical events and people. */
export function deliver(
  { baseUrl }: Pick<TestInstance, 'baseUrl'>,
  desk: Pick<PushingDesk, 'connectorId' | 'secret'>,
  content: unknown,
): Promise<DeliveryAnswer> {
  const body = JSON.stringify(content);
  return post(`${baseUrl}/hooks/${desk.connectorId}`, body, signHeaders(desk.secret, body));
}

/** Answers are JSON objects; what is not fails in the assertion that reads it. */
function parseAnswer(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Record<string, unknown>;
}
