import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { attachBadge } from '../badge/attach-badge.ts';
import { createBadge, type Badge } from '../badge/badge.ts';
import { fitBadge } from '../badge/fit-badge.ts';
import { measureRoom } from '../badge/measure-room.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import type { TicketLink } from './find-ticket-links.ts';

/** Rows a little outside the window are prepared, so that scrolling finds its badges there. */
const aheadMargin = '200px 0px';

interface Entry extends TicketLink {
  visible: boolean;
  badge: Badge | null;
  /** Words by which the badge was fitted last; other words need another fit. */
  fitted: string;
}

export interface BadgeBoard {
  /** Takes over the links that the page has now; badges of vanished links go. */
  sync(links: readonly TicketLink[]): void;
  /** Tickets in view, without repetition. */
  visibleRefs(): readonly TicketRef[];
  /** Draws every badge in view; `signOf` null = nothing to show for this ticket. */
  draw(signOf: (ref: TicketRef) => ClockSign | null, stale: string | null, scheme: 'light' | 'dark'): void;
  /** Fits every badge again, for example after the window changed its size. */
  refit(): void;
  clear(): void;
}

/** All badges of a page. `onVisible` is called when other tickets came into view. */
export function createBadgeBoard(onVisible: () => void): BadgeBoard {
  const entries = new Map<Element, Entry>();
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const entry = entries.get(target);
        if (entry !== undefined) entry.visible = isIntersecting;
      }
      onVisible();
    },
    { rootMargin: aheadMargin },
  );

  function drop(entry: Entry): void {
    observer.unobserve(entry.link);
    entry.badge?.host.remove();
    entries.delete(entry.link);
  }

  /** Reads all widths before it writes any: one layout for the whole page. */
  function fit(unfitted: readonly Entry[]): void {
    const fits = unfitted.map((entry) => {
      if (entry.badge === null || !entry.badge.host.isConnected) return null;
      const room = measureRoom(entry.link, entry.badge.host);
      return { entry, fit: fitBadge(entry.badge.measure(), room) };
    });
    for (const found of fits) found?.entry.badge?.place(found.fit);
  }

  return {
    sync(links) {
      const present = new Map(links.map((ticketLink) => [ticketLink.link as Element, ticketLink]));
      for (const entry of [...entries.values()]) {
        const still = present.get(entry.link);
        if (still === undefined || toTicketKey(still.ref) !== toTicketKey(entry.ref)) drop(entry);
      }
      for (const ticketLink of links) {
        if (entries.has(ticketLink.link)) continue;
        entries.set(ticketLink.link, { ...ticketLink, visible: false, badge: null, fitted: '' });
        observer.observe(ticketLink.link);
      }
    },
    visibleRefs() {
      const visible = [...entries.values()].filter((entry) => entry.visible).map(({ ref }) => ref);
      return [...new Map(visible.map((ref) => [toTicketKey(ref), ref])).values()];
    },
    draw(signOf, stale, scheme) {
      const unfitted: Entry[] = [];
      for (const entry of entries.values()) {
        if (!entry.visible) continue;
        const sign = signOf(entry.ref);
        if (sign === null) {
          entry.badge?.host.remove();
          entry.badge = null;
          continue;
        }
        entry.badge ??= createBadge();
        entry.badge.host.style.colorScheme = scheme;
        entry.badge.update(sign, stale);
        // The helpdesk may have drawn its row again without our host.
        const isPlaced = entry.badge.host.isConnected;
        if (!isPlaced) attachBadge(entry.link, entry.badge.host);
        const words = `${sign.state} ${sign.main.length} ${sign.detail ?? ''}`;
        if (!isPlaced || words !== entry.fitted) {
          entry.fitted = words;
          unfitted.push(entry);
        }
      }
      if (unfitted.length === 0) return;
      for (const entry of unfitted) entry.badge?.place({ size: 'full', shiftPx: 0, coversText: false });
      fit(unfitted);
    },
    refit() {
      for (const entry of entries.values()) entry.fitted = '';
    },
    clear() {
      for (const entry of [...entries.values()]) drop(entry);
      observer.disconnect();
    },
  };
}
