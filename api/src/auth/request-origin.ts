import type { IncomingHttpHeaders } from 'node:http';

/** True when a request that carries our cookie comes from one of our own pages, or from no page at all (a typed address, a command line). */
export function isOwnSite(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || origins.includes(headers.origin);
}

/** WebSocket handshakes are not bound by CORS, so the origin is checked here: our own pages, browser extensions, programs. */
export function mayOpenSocket(origin: string | undefined, origins: readonly string[]): boolean {
  if (origin === undefined || origins.includes(origin)) return true;
  return /^(chrome|moz)-extension:\/\/[a-z0-9-]+$/i.test(origin);
}
