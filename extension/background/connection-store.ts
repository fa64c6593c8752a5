import { browser } from 'wxt/browser';
import { z } from 'zod';
import { roles } from '../messaging/roles.ts';

const helpdeskSchema = z.object({
  connectorId: z.string(),
  helpdesk: z.string(),
  baseUrl: z.string(),
  name: z.string(),
  pages: z.object({ ticketUrl: z.string(), listUrl: z.string() }).nullish(),
});

const viewerSchema = z.object({
  memberId: z.string(),
  name: z.string(),
  email: z.string(),
  // A role that a newer API invented sees the least until this extension knows it.
  role: z.enum(roles).catch('agent'),
  workspaceId: z.string(),
  workspaceName: z.string(),
  timeZone: z.string(),
});

const connectionSchema = z.object({
  apiUrl: z.string(),
  token: z.string(),
  viewer: viewerSchema,
  helpdesks: z.array(helpdeskSchema),
});

/** A signed-in connection to one API. */
export type Connection = z.infer<typeof connectionSchema>;

const connectionKey = 'connection';
const lastAddressKey = 'lastAddress';

/** The stored connection, or null when nobody is signed in or what is stored is from another version. */
export async function findConnection(): Promise<Connection | null> {
  const stored = await browser.storage.local.get(connectionKey);
  const parsed = connectionSchema.safeParse(stored[connectionKey]);
  return parsed.success ? parsed.data : null;
}

export async function saveConnection(connection: Connection): Promise<void> {
  await browser.storage.local.set({ [connectionKey]: connection, [lastAddressKey]: connection.apiUrl });
}

/** Forgets token, viewer and helpdesks; the address stays, to be offered at the next sign-in. */
export async function forgetConnection(): Promise<void> {
  await browser.storage.local.remove(connectionKey);
}

/** Address of the API that was connected last, or null. */
export async function findLastAddress(): Promise<string | null> {
  const stored = await browser.storage.local.get(lastAddressKey);
  const parsed = z.string().safeParse(stored[lastAddressKey]);
  return parsed.success ? parsed.data : null;
}

/** Keeps the token out of reach of content scripts where the browser can (Chrome; Firefox has no such switch). */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
