import type { ConnectionView } from '../messaging/connection-view.ts';
import { findConnection, findLastAddress } from './connection-store.ts';
import { listAllowed } from './content-scripts.ts';

/** The connection as pages of the extension may see it: without the token, with what the person allowed us. */
export async function findConnectionView(): Promise<ConnectionView> {
  const connection = await findConnection();
  if (connection === null) {
    const apiUrl = await findLastAddress();
    return { step: 'not-connected', apiUrl, signedOut: apiUrl !== null };
  }
  const { apiUrl, viewer, helpdesks } = connection;
  const allowed = new Set((await listAllowed(helpdesks)).map(({ connectorId }) => connectorId));
  return {
    step: 'connected',
    apiUrl,
    viewer,
    helpdesks: helpdesks.map((helpdesk) => ({ ...helpdesk, allowed: allowed.has(helpdesk.connectorId) })),
  };
}
