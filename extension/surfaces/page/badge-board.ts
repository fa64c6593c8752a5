import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { createBadge, type Badge } from '../badge/badge.ts';
import { attachBadges, fitBadges } from '../badge/place-badges.ts';
import { createEntry, findWaitMs, type BadgeEntry } from './badge-entry.ts';
import type { TicketLink } from './find-ticket-links.ts';

/** Rows a little outside the window are prepared, so that scrolling finds its badges there. */
const aheadMargin = '200px 0px';

/** What a badge shows of its ticket. */
export interface Drawing {
  /** Where the sign comes from; while it is the same object and the time has not come, the sign is not asked for again. */
  sourceOf(ref: TicketRef): unknown;
  /** Null = nothing to show for this ticket. */
  signOf(ref: TicketRef): ClockSign | null;
  readonly stale: string | null;
  /** Changes when everything has to be said anew, in another language for example. */
  readonly mode: string;
  readonly scheme: 'light' | 'dark';
  readonly now: EpochMs;
}

export interface BoardEvents {
  /** Other tickets came into view. */
  visible(): void;
  /** A person turned to the badge of a ticket, or away from it. */
  considered(ref: TicketRef, badge: Badge): void;
  left(): void;
  opened(ref: TicketRef, badge: Badge): void;
}

export interface BadgeBoard {
  /** Takes over the links that the page has now; badges of vanished links go. */
  sync(links: readonly TicketLink[]): void;
  /** The element may stand for another ticket: its badge shows nothing of the old one from this moment on. True when it was one of ours. */
  retarget(element: Element, ref: TicketRef | null): boolean;
  /** Tickets in view, without repetition. */
  visibleRefs(): readonly TicketRef[];
  /** Draws every badge in view; gives the ms until the next one has to change, null = none by itself. */
  draw(drawing: Drawing): number | null;
  /** Fits every badge again, for example after the window changed its size. */
  refit(): void;
  /** The badge of the link that has the focus, or null. */
  findAt(element: Element): { readonly ref: TicketRef; readonly badge: Badge } | null;
  size(): number;
  clear(): void;
}

/** All badges of a page. */
export function createBadgeBoard(events: BoardEvents): BadgeBoard {
  const entries = new Map<Element, BadgeEntry>();
  let stop: BadgeEntry | null = null;
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const entry = entries.get(target);
        if (entry !== undefined) entry.visible = isIntersecting;
      }
      events.visible();
    },
    { rootMargin: aheadMargin },
  );

  function drop(entry: BadgeEntry): void {
    observer.unobserve(entry.link);
    entry.badge?.host.remove();
    entries.delete(entry.link);
    if (stop === entry) stop = null;
  }

  function createFor(entry: BadgeEntry): Badge {
    const badge: Badge = createBadge({
      considered: () => events.considered(entry.ref, badge),
      left: events.left,
      opened: () => events.opened(entry.ref, badge),
      moved: (step) => focusNext(entry, step),
    });
    return badge;
  }

  function focusNext(from: BadgeEntry, step: 1 | -1): void {
    const shown = [...entries.values()]
      .filter(({ badge }) => badge?.host.isConnected === true)
      .sort((a, b) => (a.link.compareDocumentPosition(b.link) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const next = shown[shown.indexOf(from) + step];
    if (next === undefined) return;
    setStop(next);
    next.badge?.focus();
  }

  function setStop(entry: BadgeEntry): void {
    if (stop === entry) return;
    stop?.badge?.setTabStop(false);
    stop = entry;
    entry.badge?.setTabStop(true);
  }

  return {
    sync(links) {
      const present = new Map(links.map((ticketLink) => [ticketLink.link as Element, ticketLink]));
      for (const entry of [...entries.values()]) if (!present.has(entry.link)) drop(entry);
      for (const ticketLink of links) {
        const known = entries.get(ticketLink.link);
        if (known !== undefined) {
          known.ref = ticketLink.ref;
          continue;
        }
        entries.set(ticketLink.link, createEntry(ticketLink));
        observer.observe(ticketLink.link);
      }
    },
    retarget(element, ref) {
      const entry = entries.get(element);
      if (entry === undefined) return false;
      if (ref === null) drop(entry);
      else if (toTicketKey(ref) !== toTicketKey(entry.ref)) {
        entry.ref = ref;
        entry.drawn = null;
        entry.badge?.place(null);
        entry.fitted = '';
        entry.homeless = false;
      }
      return true;
    },
    visibleRefs() {
      const visible = [...entries.values()].filter((entry) => entry.visible).map(({ ref }) => ref);
      return [...new Map(visible.map((ref) => [toTicketKey(ref), ref])).values()];
    },
    draw(drawing) {
      const { now, stale, scheme } = drawing;
      let nextAt = Number.POSITIVE_INFINITY;
      const loose: BadgeEntry[] = [];
      const unfitted: BadgeEntry[] = [];
      for (const entry of entries.values()) {
        if (!entry.visible || entry.homeless) continue;
        const drawn = readSign(entry, drawing);
        nextAt = Math.min(nextAt, drawn.until);
        if (drawn.sign === null) {
          entry.badge?.host.remove();
          entry.badge = null;
          continue;
        }
        const isNew = entry.badge === null;
        entry.badge ??= createFor(entry);
        if (entry.badge.host.style.colorScheme !== scheme) entry.badge.host.style.colorScheme = scheme;
        entry.badge.update(drawn.sign, stale);
        if (!entry.badge.host.isConnected) {
          // The helpdesk may have drawn its row again without our host.
          const pauseMs = isNew ? 0 : findWaitMs(entry, now);
          if (pauseMs > 0) {
            nextAt = Math.min(nextAt, now + pauseMs);
            continue;
          }
          loose.push(entry);
        }
        const words = `${drawn.sign.state} ${drawn.sign.main.length} ${drawn.sign.detail ?? ''}`;
        if (!entry.badge.host.isConnected || words !== entry.fitted) unfitted.push(entry);
        entry.fitted = words;
      }
      place(loose, unfitted);
      return nextAt === Number.POSITIVE_INFINITY ? null : Math.max(1, nextAt - now);
    },
    refit() {
      for (const entry of entries.values()) {
        entry.fitted = '';
        entry.homeless = false;
      }
    },
    findAt(element) {
      const entry = entries.get(element);
      return entry === undefined || entry.badge === null ? null : { ref: entry.ref, badge: entry.badge };
    },
    size: () => entries.size,
    clear() {
      for (const entry of [...entries.values()]) drop(entry);
      observer.disconnect();
    },
  };

  function place(loose: readonly BadgeEntry[], unfitted: readonly BadgeEntry[]): void {
    if (unfitted.length === 0) return;
    const homeless = attachBadges(loose.flatMap(toPlacing));
    for (const entry of loose) entry.homeless = homeless.has(entry.link);
    fitBadges(unfitted.filter((entry) => !entry.homeless).flatMap(toPlacing));
    const first = unfitted.find(({ badge }) => badge?.host.isConnected === true);
    if ((stop === null || stop.badge?.host.isConnected !== true) && first !== undefined) setStop(first);
  }
}

const toPlacing = ({ link, badge }: BadgeEntry) => (badge === null ? [] : [{ link, badge }]);

/** The sign of an entry; asked for again only when its ticket changed, its words did, or the connection's state did. */
function readSign(entry: BadgeEntry, { sourceOf, signOf, mode, now }: Drawing): NonNullable<BadgeEntry['drawn']> {
  const source = sourceOf(entry.ref);
  const { drawn } = entry;
  // Nothing to show may mean that a calendar is still on its way: that is asked again.
  const isSame = drawn !== null && drawn.sign !== null && drawn.source === source && drawn.mode === mode;
  if (isSame && now < drawn.until) return drawn;
  const sign = signOf(entry.ref);
  const changesInMs = sign?.changesInMs ?? null;
  const until = changesInMs === null ? Number.POSITIVE_INFINITY : now + changesInMs;
  entry.drawn = { source, sign, until, mode };
  return entry.drawn;
}
