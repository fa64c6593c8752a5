/**
 * Match pattern of the origin of `url`, for permissions. Chrome's patterns may name a port, so that exactly one origin is asked for;
 * Firefox refuses patterns with a port, and its host permission covers all of them.
 */
export function toHostPattern(url: string): string {
  return `${toPatternOrigin(url)}/*`;
}

/** Patterns of several URLs without repetition. */
export function toHostPatterns(urls: readonly string[]): string[] {
  return [...new Set(urls.map(toHostPattern))];
}

/** Match pattern of a helpdesk's own pages, below its sub-path if it has one, for our content script. */
export function toPagePattern(baseUrl: string): string {
  return `${toPatternOrigin(baseUrl)}${new URL(baseUrl).pathname.replace(/\/+$/, '')}/*`;
}

function toPatternOrigin(url: string): string {
  const { protocol, hostname, host } = new URL(url);
  return `${protocol}//${import.meta.env.BROWSER === 'firefox' ? hostname : host}`;
}
