import type { Clock } from '@shiftlight/shared/sla/clock.ts';
import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import { getLanguage } from '../../ui/words/language.ts';
import { findSign } from '../../ui/clock/ticket-clocks.ts';
import { drawClock, drawMark, toWords } from '../details/draw-clock.ts';
import detailsCss from '../details/details.css?inline';
import type { TicketScene } from '../details/ticket-scene.ts';
import type { Box } from '../box.ts';
import { createButton, drawForeign, h, replaceKeepingFocus } from '../element.ts';
import { toPlainText } from '../plain-text.ts';
import { drawReceipt } from '../receipt/draw-receipt.ts';
import { receiptWords } from '../receipt/receipt-words.ts';
import { createShadowElement } from '../shadow-element.ts';
import { keepToOurselves, onTrusted } from '../trusted.ts';
import { listClocks } from '../../ui/clock/list-clocks.ts';
import { placePopover } from './place-popover.ts';
import popoverCss from './popover.css?inline';
import { popoverWords } from './popover-words.ts';

export const popoverTag = 'shiftlight-popover';
const hostCss =
  'display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;' +
  'margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;' +
  'z-index:2147483001!important;transform:none!important;opacity:1!important;visibility:visible!important;';

/** The receipts of the ticket that is shown: on their way, here, or not to be had. */
export type Receipts = ReceiptsView | 'loading' | 'failed';

export interface PopoverEvents {
  /** The pointer or the focus is inside. */
  entered(): void;
  left(): void;
  /** Escape, the close button or a click elsewhere. */
  closed(byKey: boolean): void;
  retry(): void;
  /** One of the clocks is wrong. */
  disputed(): void;
}

export interface Popover {
  draw(scene: TicketScene, receipts: Receipts, anchor: Box): void;
  focus(): void;
  remove(): void;
}

const keyOf = ({ kind, cycle }: Pick<Clock, 'kind' | 'cycle'>): string => `${kind} ${cycle}`;

/** All clocks of one ticket and why each shows what it shows; a box above the page. */
export function createPopover(events: PopoverEvents): Popover {
  const { host, shadow } = createShadowElement(popoverTag, hostCss, detailsCss + popoverCss);
  // Above the page's own dialogs, too: a badge may stand inside one.
  host.popover = 'manual';
  const box = h('div', 'box popover');
  box.setAttribute('role', 'dialog');
  box.tabIndex = -1;
  shadow.append(box);
  keepToOurselves(shadow, true);
  onTrusted(box, 'pointerenter', events.entered);
  onTrusted(box, 'pointerleave', events.left);
  onTrusted(box, 'focusin', events.entered);
  onTrusted(box, 'focusout', events.left);
  const open = new Set<string>();
  let drawn = '';
  let ticketKey = '';

  function drawItem(clock: Clock, scene: TicketScene, receipts: Receipts): HTMLElement | null {
    const sign = findSign(clock, scene.calendars, scene.now);
    if (sign === null) return null;
    const key = keyOf(clock);
    const summary = h('summary', '', drawMark(sign, false), drawClock(sign), h('span', 'why', receiptWords().why));
    const details = h('details', '', summary, drawReceiptOf(clock, receipts));
    details.open = open.has(key);
    onTrusted(details, 'toggle', () => (details.open ? open.add(key) : open.delete(key)));
    return h('li', '', details);
  }

  function drawReceiptOf(clock: Clock, receipts: Receipts): HTMLElement {
    const words = receiptWords();
    if (receipts === 'loading') return h('p', 'notes', words.loading);
    if (receipts === 'failed')
      return h('p', 'notes', words.failed, ' ', createButton('plain', words.retry, events.retry));
    const receipt = receipts.receipts.find((candidate) => keyOf(candidate.clock) === keyOf(clock));
    return receipt === undefined ? h('p', 'notes', words.unknown) : drawReceipt(receipt, receipts);
  }

  return {
    draw(scene, receipts, anchor) {
      const words = popoverWords();
      const { ticket, calendars, now, stale, scheme } = scene;
      const clocks = listClocks(ticket.clocks, calendars, now);
      const first = clocks[0];
      if (ticketKey !== `${ticket.connectorId} ${ticket.externalId}`) {
        ticketKey = `${ticket.connectorId} ${ticket.externalId}`;
        open.clear();
        if (first !== undefined) open.add(keyOf(first));
      }
      const signs = clocks.map((clock) => findSign(clock, calendars, now));
      const isHere = typeof receipts === 'string' ? receipts : receipts.serverNow;
      const next = JSON.stringify([ticketKey, ticket.subject, signs.map(toWords), isHere, stale, getLanguage()]);
      host.style.colorScheme = scheme;
      if (next !== drawn) {
        drawn = next;
        box.setAttribute('aria-label', words.name);
        const subject = ticket.subject === null ? '' : toPlainText(ticket.subject);
        const close = createButton('plain close', '×', () => events.closed(true));
        close.setAttribute('aria-label', words.close);
        const items = clocks.map((clock) => drawItem(clock, scene, receipts)).filter((item) => item !== null);
        replaceKeepingFocus(box, shadow, () => [
          h('div', 'head', drawForeign('subject', subject === '' ? words.noSubject : subject), close),
          items.length === 0 ? h('p', 'notes', words.none) : h('ul', 'clocks', ...items),
          ...(items.length === 0 ? [] : [h('p', 'notes', createButton('plain', words.dispute, events.disputed))]),
          ...(stale === null ? [] : [h('p', 'notes', stale)]),
        ]);
      }
      if (!host.isConnected) document.documentElement.append(host);
      if (!host.matches(':popover-open')) host.showPopover();
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const place = placePopover(anchor, { width: box.offsetWidth, height: box.offsetHeight }, view);
      box.style.left = `${place.left}px`;
      box.style.top = `${place.top}px`;
    },
    focus: () => box.focus(),
    remove() {
      host.remove();
      drawn = '';
    },
  };
}
