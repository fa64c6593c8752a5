import type { Helpdesk } from '@shiftlight/shared/helpdesks/helpdesk.ts';
import { findRows } from './count-rows.ts';
import type { HealthProblem } from '../../messaging/page-health.ts';
import type { PageSigns } from './judge-page.ts';
import { toUrlShape } from './url-shape.ts';

export interface ReportSource {
  readonly document: Document;
  readonly url: string;
  readonly helpdesk: Helpdesk;
  readonly baseUrl: string;
  readonly version: string;
  readonly problem: HealthProblem;
  readonly signs: PageSigns;
}

const deepest = 6;
const mostNodes = 60;
const mostShapes = 12;

/** What somebody needs to mend the recognition, as text that holds no content of the page: no words, no values, no ids, no host. */
export function createReport({ document, url, helpdesk, baseUrl, version, problem, signs }: ReportSource): string {
  const basePath = new URL(baseUrl).pathname.replace(/\/+$/, '');
  const rows = findRows(document, helpdesk.ignoreWithin);
  const shapes = new Map<string, number>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const shape = readShape(helpdesk, basePath, link.href, url);
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const links = [...shapes].toSorted((a, b) => b[1] - a[1]).slice(0, mostShapes);
  return JSON.stringify(
    {
      report: 'shiftlight page health 1',
      problem,
      helpdesk: helpdesk.id,
      version,
      address: toUrlShape(helpdesk, basePath, url),
      signs,
      links: Object.fromEntries(links),
      row: rows[0] === undefined ? null : toSkeleton(rows[0]),
      frames: document.querySelectorAll('iframe').length,
      customElements: new Set(
        [...document.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.includes('-')),
      ).size,
    },
    null,
    2,
  );
}

function readShape(helpdesk: Helpdesk, basePath: string, href: string, pageUrl: string): string {
  try {
    const { origin, protocol } = new URL(href);
    if (!/^https?:$/.test(protocol)) return `{${protocol.replace(/[^a-z]/g, '')}}`;
    return origin === new URL(pageUrl).origin ? toUrlShape(helpdesk, basePath, href) : '{elsewhere}';
  } catch {
    return '{unreadable}';
  }
}

/** A row as tags and names of attributes: `tr[class](td(a[href,class]))`. */
function toSkeleton(row: Element): string {
  let left = mostNodes;
  const write = (element: Element, depth: number): string => {
    left -= 1;
    const names = element.getAttributeNames().filter((name) => /^[a-z][a-z-]{0,40}$/.test(name));
    const own = element.localName + (names.length === 0 ? '' : `[${names.join()}]`);
    if (depth >= deepest) return own;
    const inner: string[] = [];
    for (const child of element.children) {
      if (left <= 0) break;
      if (!child.localName.startsWith('shiftlight-')) inner.push(write(child, depth + 1));
    }
    return inner.length === 0 ? own : `${own}(${inner.join(' ')})`;
  };
  return write(row, 0);
}
