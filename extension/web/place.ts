/**
 * Where the dashboard's own address lives. On the server's site it is the address itself; as a page of the extension, whose path is a file,
 * it is what follows the `#`.
 */
export const isExtensionPage = !/^https?:$/.test(location.protocol);

/** The dashboard's address that is shown: path and query. */
export function readPlace(): { readonly path: string; readonly search: string } {
  if (!isExtensionPage) return { path: location.pathname, search: location.search };
  const [path = '', query] = location.hash.slice(1).split('?');
  return { path: path.startsWith('/') ? path : '/scorecards', search: query === undefined ? '' : `?${query}` };
}

/** What a link to an address of the dashboard holds. */
export const toHref = (address: string): string => (isExtensionPage ? `#${address}` : address);
