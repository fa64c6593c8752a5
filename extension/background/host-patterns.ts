/**
 * Match pattern of the host of `url`, for permissions and content scripts. Match patterns know no port in Firefox, and Chrome's
 * permission covers every port of a host as well; which installation on the host is meant is checked by URL in the page.
 */
export function toHostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Patterns of several URLs without repetition. */
export function toHostPatterns(urls: readonly string[]): string[] {
  return [...new Set(urls.map(toHostPattern))];
}
