import { extensionClientId } from '@shiftlight/api/auth/create-auth.ts';
import { send } from './http-client.ts';
import type { TestInstance } from './test-instance.ts';

export interface DeviceCode {
  readonly device_code: string;
  readonly user_code: string;
  readonly verification_uri: string;
  readonly verification_uri_complete: string;
  readonly interval: number;
}

/** How the extension's worker sends: an extension origin, no cookie. */
export const extensionHeaders = { origin: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop' };

export function requestDeviceCode(instance: TestInstance) {
  return send<DeviceCode>(instance, '/api/auth/device/code', {
    headers: extensionHeaders,
    body: { client_id: extensionClientId },
  });
}

export function pollForToken(instance: TestInstance, deviceCode: string) {
  return send<{ readonly access_token: string; readonly error?: string }>(instance, '/api/auth/device/token', {
    headers: extensionHeaders,
    body: {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: deviceCode,
      client_id: extensionClientId,
    },
  });
}

/** Lets the polling interval of all codes pass, without waiting for it. */
export async function passPollingInterval({ db }: TestInstance): Promise<void> {
  await db.prisma.deviceCode.updateMany({ data: { lastPolledAt: null } });
}

/** Confirms the code as the person on our own page does: look at it, then approve. */
export async function approveCode(instance: TestInstance, userCode: string, cookie: string) {
  const headers = { cookie, origin: instance.baseUrl };
  await send(instance, `/api/auth/device?user_code=${userCode}`, { headers });
  return send(instance, '/api/auth/device/approve', { headers, body: { userCode } });
}

/** The whole way of the extension to its token. */
export async function connectExtension(instance: TestInstance, cookie: string): Promise<string> {
  const { body: code } = await requestDeviceCode(instance);
  await approveCode(instance, code.user_code, cookie);
  return (await pollForToken(instance, code.device_code)).body.access_token;
}
