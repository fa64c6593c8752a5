import { browser } from 'wxt/browser';
import { z } from 'zod';
import { createApiClient } from '../api-client/api-client.ts';
import { toProblem } from '../api-client/api-problem.ts';
import { requestDeviceCode, requestToken } from '../api-client/device-code.ts';
import { toViewer } from '../api-client/to-viewer.ts';
import type { SignInCode } from '../messaging/connection-view.ts';
import { Problem } from '../messaging/problem.ts';
import { saveConnection, type Connection } from './connection-store.ts';

const pendingSchema = z.object({
  apiUrl: z.string(),
  deviceCode: z.string(),
  expiresAt: z.number(),
  intervalMs: z.number(),
});
const pendingKey = 'pendingSignIn';

/** RFC 8628, section 3.5: on slow_down wait five seconds longer. */
const slowDownMs = 5_000;

/** Makes sure that a Shiftlight with a workspace answers at the address. */
export async function checkApi(apiUrl: string): Promise<{ version: string }> {
  const info = await createApiClient(apiUrl, null)
    .system.info.query()
    .catch((error: unknown) => {
      const problem = toProblem(error);
      // The first call is public: any refusal means that something else answers.
      throw problem.code === 'unreachable' ? problem : new Problem('not-shiftlight');
    });
  if (info.needsSetup) throw new Problem('needs-setup');
  return { version: info.version };
}

/** Asks for a device code; the secret half stays in the worker's session storage, so that a woken worker can go on polling. */
export async function beginSignIn(apiUrl: string): Promise<SignInCode> {
  const code = await requestDeviceCode(apiUrl);
  const expiresAt = Date.now() + code.expires_in * 1000;
  const intervalMs = code.interval * 1000;
  await browser.storage.session.set({ [pendingKey]: { apiUrl, deviceCode: code.device_code, expiresAt, intervalMs } });
  return {
    userCode: code.user_code,
    verificationUrl: code.verification_uri_complete ?? code.verification_uri,
    expiresAt,
    intervalMs,
  };
}

/** Asks once whether the code was confirmed; when it was, the connection is stored. */
export async function pollSignIn(): Promise<{ done: boolean; intervalMs: number }> {
  const stored = await browser.storage.session.get(pendingKey);
  const parsed = pendingSchema.safeParse(stored[pendingKey]);
  if (!parsed.success || Date.now() > parsed.data.expiresAt) throw new Problem('code-expired');
  const pending = parsed.data;
  const answer = await requestToken(pending.apiUrl, pending.deviceCode);
  if (answer.state === 'granted') {
    await saveConnection(await loadConnection(pending.apiUrl, answer.token));
    await browser.storage.session.remove(pendingKey);
    return { done: true, intervalMs: pending.intervalMs };
  }
  const intervalMs = pending.intervalMs + (answer.state === 'slow-down' ? slowDownMs : 0);
  await browser.storage.session.set({ [pendingKey]: { ...pending, intervalMs } });
  return { done: false, intervalMs };
}

/** Reads from the API who the token belongs to and which helpdesks the workspace has. */
export async function loadConnection(apiUrl: string, token: string): Promise<Connection> {
  try {
    const me = await createApiClient(apiUrl, { token, workspaceId: null }).people.me.query();
    const client = createApiClient(apiUrl, { token, workspaceId: me.workspace.id });
    const origins = await client.connectors.origins.query();
    return {
      apiUrl,
      token,
      viewer: { ...toViewer(me), workspaceId: me.workspace.id },
      helpdesks: origins.map(({ connectorId, helpdesk, baseUrl, name, pages }) => ({
        ...{ connectorId, helpdesk, baseUrl, name, pages },
      })),
    };
  } catch (error) {
    throw toProblem(error);
  }
}
