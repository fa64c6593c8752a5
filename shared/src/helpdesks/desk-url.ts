/** A URL seen from a helpdesk's base URL. */
export interface DeskUrl {
  /** Path after the base URL's own path, always with a leading slash. */
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

const absolute = /^(https?):\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;
const defaultPorts: Readonly<Record<string, string>> = { http: ':80', https: ':443' };

interface Parts {
  readonly origin: string;
  readonly path: string;
  readonly query: string;
  readonly hash: string;
}

function parseAbsolute(url: string): Parts | null {
  const match = absolute.exec(url.trim());
  if (match === null) return null;
  const [, scheme = '', authority = '', path = '', query = '', hash = ''] = match;
  const protocol = scheme.toLowerCase();
  const port = defaultPorts[protocol] ?? '';
  // The part before @ is never the host: a link that carries one is read by its real host, as a browser does.
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const plainHost = host.endsWith(port) ? host.slice(0, -port.length) : host;
  return { origin: `${protocol}://${plainHost}`, path: path === '' ? '/' : path, query, hash };
}

/** The origin (`https://host[:port]`) of an absolute http(s) URL, or null when it is none. Default ports are left out. */
export function findOrigin(url: string): string | null {
  return parseAbsolute(url)?.origin ?? null;
}

/**
 * Reads `url` as a page of the helpdesk at `baseUrl`; null when it lies elsewhere. `url` may be absolute, relative to the host
 * (`/x`), or a bare `#hash`, which stays on the base page.
 */
export function findDeskUrl(baseUrl: string, url: string): DeskUrl | null {
  const base = readBase(baseUrl);
  if (base === null) return null;
  const basePath = base.path.replace(/\/+$/, '');
  const target = parseAbsolute(toAbsolute(base.origin, basePath, url.trim()));
  if (target === null || target.origin !== base.origin) return null;
  if (target.path !== basePath && !target.path.startsWith(`${basePath}/`)) return null;
  const rest = target.path.slice(basePath.length);
  return { path: rest === '' ? '/' : rest, query: target.query, hash: target.hash };
}

let lastBase: { readonly url: string; readonly parts: Parts | null } | null = null;

/** A page asks for hundreds of links with the same base URL: it is taken apart once. */
function readBase(url: string): Parts | null {
  if (lastBase?.url !== url) lastBase = { url, parts: parseAbsolute(url) };
  return lastBase.parts;
}

function toAbsolute(origin: string, basePath: string, url: string): string {
  if (url.startsWith('//')) return `${origin.slice(0, origin.indexOf(':'))}:${url}`;
  if (url.startsWith('/')) return origin + url;
  if (url.startsWith('#')) return `${origin}${basePath}/${url}`;
  return url;
}
