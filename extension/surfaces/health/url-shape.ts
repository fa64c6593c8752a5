import type { Helpdesk } from '@shiftlight/shared/helpdesks/helpdesk.ts';

/** Words of addresses that the helpdesk itself made, as its samples show them. Everything else may be somebody's name. */
function listKnownWords({ samples }: Helpdesk): ReadonlySet<string> {
  const urls = [
    ...samples.tickets.map(([url]) => url),
    ...samples.links.map(([href]) => href),
    ...samples.lists,
    ...samples.others,
  ];
  const words = urls.flatMap((url) => url.replace(/^https?:\/\/[^/]+/, '').split(/[^A-Za-z_.-]+/));
  return new Set(words.filter((word) => word.length > 1));
}

/**
 * The shape of an address without anything that belongs to a person or a ticket: known words stay, numbers become `{n}`, ids `{id}`, all
 * else `{text}`; of a query only known names stay. The host is left out.
 */
export function toUrlShape(helpdesk: Helpdesk, basePath: string, url: string): string {
  const known = listKnownWords(helpdesk);
  const shape = (part: string) => {
    if (part === '' || known.has(part)) return part;
    if (/^\d+$/.test(part)) return '{n}';
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part)) return '{uuid}';
    return /^(?=.*\d)[\w-]+$/.test(part) ? '{id}' : '{text}';
  };
  const shapePath = (path: string) => path.split('/').map(shape).join('/');
  const { pathname, search, hash } = new URL(url);
  const path =
    basePath !== '' && pathname.startsWith(basePath)
      ? `{base}${shapePath(pathname.slice(basePath.length))}`
      : shapePath(pathname);
  const query = search
    .slice(1)
    .split(/[&;]/)
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      return value === undefined ? shape(name) : `${known.has(name) ? name : '{name}'}=${shape(value)}`;
    });
  const hashShape = hash === '' ? '' : `#${shapePath(hash.slice(1))}`;
  return path + (query.length === 0 ? '' : `?${query.join('&')}`) + hashShape;
}
