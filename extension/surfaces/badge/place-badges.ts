import { atEase, type Badge } from './badge.ts';
import { listPlaces, type Place } from './list-places.ts';
import { fitBadge } from './fit-badge.ts';
import { measureRoom } from './measure-room.ts';

/** A badge and the link it belongs to. */
export interface Placing {
  readonly link: HTMLElement;
  readonly badge: Badge;
}

/** Moved by less than this, nobody sees it and no browser counts it as a shift. */
const tolerancePx = 0.5;

/**
 * Puts badges beside their links. When a page's own style rules react to our element, so that anything beside it would move, another place
 * is tried, and at last none: a link without a badge costs less than a page that jumps. All of it happens before anything is painted.
 * Gives the links that got none.
 */
export function attachBadges(placings: readonly Placing[]): ReadonlySet<HTMLElement> {
  let waiting = placings.map(({ link, badge }) => ({ link, badge, places: listPlaces(link), before: readBoxes(link) }));
  const without = new Set<HTMLElement>();
  while (waiting.length > 0) {
    for (const { badge, places } of waiting) places[0]?.(badge.host);
    const moved = waiting.filter(({ link, before }) => differ(before, readBoxes(link)));
    for (const { badge } of moved) badge.host.remove();
    for (const { link, places } of moved) if (places.length === 1) without.add(link);
    waiting = moved.filter(({ places }) => places.length > 1).map((each) => ({ ...each, places: rest(each.places) }));
  }
  return without;
}

const rest = (places: readonly Place[]): readonly Place[] => places.slice(1);

/** Fits badges into the room beside their links. Reads all widths before it writes any: one layout for the whole page. */
export function fitBadges(placings: readonly Placing[]): void {
  for (const { badge } of placings) badge.place(atEase);
  const fits = placings.map(({ link, badge }) => ({
    badge,
    fit: badge.host.isConnected ? fitBadge(badge.measure(), measureRoom(link, badge.host)) : null,
  }));
  for (const { badge, fit } of fits) badge.place(fit);
}

/** Where the link and its neighbour lie within their parent, and how large the parent is. */
function readBoxes(link: HTMLElement): readonly number[] {
  const parent = link.parentElement;
  const next = findNext(link);
  const origin = (parent ?? link).getBoundingClientRect();
  const own = link.getBoundingClientRect();
  const beside = next?.getBoundingClientRect();
  return [
    origin.width,
    origin.height,
    own.left - origin.left,
    own.top - origin.top,
    own.width,
    own.height,
    beside === undefined ? 0 : beside.left - origin.left,
    beside === undefined ? 0 : beside.top - origin.top,
  ];
}

function findNext(link: HTMLElement): Element | null {
  const next = link.nextElementSibling;
  return next?.localName.startsWith('shiftlight-') === true ? next.nextElementSibling : next;
}

function differ(before: readonly number[], after: readonly number[]): boolean {
  return before.some((value, index) => Math.abs(value - (after[index] ?? 0)) > tolerancePx);
}
