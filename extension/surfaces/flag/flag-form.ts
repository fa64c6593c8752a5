import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { formatInstant } from '../../ui/words/instant.ts';
import detailsCss from '../details/details.css?inline';
import type { Box } from '../box.ts';
import { createButton, h } from '../element.ts';
import { placePopover } from '../popover/place-popover.ts';
import type { Receipts } from '../popover/popover.ts';
import { createShadowElement } from '../shadow-element.ts';
import { sayEvent } from '../ticket-events/say-event.ts';
import { keepToOurselves, onTrusted } from '../trusted.ts';
import flagCss from './flag.css?inline';
import { flagWords } from './flag-words.ts';
import { listClaims, type Claim } from './list-claims.ts';

export const flagTag = 'shiftlight-flag';
const hostCss =
  'display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;' +
  'margin:0!important;padding:0!important;border:0!important;overflow:visible!important;z-index:2147483001!important;' +
  'transform:none!important;opacity:1!important;visibility:visible!important;';

/** What a person says about an event. */
export interface Flag {
  readonly event: TicketEventView;
  readonly claim: Claim;
  readonly reason: string;
}

export interface FlagEvents {
  /** Resolves once it is kept; rejects when it could not be. */
  submit(flag: Flag): Promise<void>;
  closed(): void;
}

export interface FlagForm {
  draw(receipts: Receipts, anchor: Box, scheme: 'light' | 'dark'): void;
  remove(): void;
}

/** More than anybody remembers; older ones are disputed in the panel. */
const newest = 12;
const longestReason = 1000;

/** Chooses an event of the ticket, says what is wrong about it and why. Nothing is changed by it: somebody else decides. */
export function createFlagForm(events: FlagEvents): FlagForm {
  const { host, shadow } = createShadowElement(flagTag, hostCss, detailsCss + flagCss);
  const box = h('div', 'box flag');
  box.setAttribute('role', 'dialog');
  box.tabIndex = -1;
  shadow.append(box);
  keepToOurselves(shadow, true);
  onTrusted(box, 'keydown', (event) => event.key === 'Escape' && events.closed());
  let drawn: Receipts | null = null;
  let anchor: Box = { left: 0, top: 0, width: 0, height: 0 };

  function show(children: readonly (Node | null)[]): void {
    box.replaceChildren(...children.filter((child) => child !== null));
    lay();
    const control = box.querySelector<HTMLElement>('.events button, input, textarea, button');
    (control ?? box).focus();
  }

  function lay(): void {
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const place = placePopover(anchor, { width: box.offsetWidth, height: box.offsetHeight }, view);
    box.style.left = `${place.left}px`;
    box.style.top = `${place.top}px`;
  }

  function showList(receipts: Receipts): void {
    const words = flagWords();
    const cancel = h('div', 'buttons', createButton('', words.cancel, events.closed));
    if (receipts === 'loading') return show([h('p', 'notes', words.loading), cancel]);
    if (receipts === 'failed') return show([h('p', 'notes', words.failed), cancel]);
    const choices = receipts.events
      .filter((event) => listClaims(event).length > 0)
      .slice(-newest)
      .reverse();
    const items = choices.map((event) => {
      const button = createButton('', '', () => showClaims(event, receipts));
      button.append(h('b', '', formatInstant(event.at, receipts.serverNow)), ` ${sayEvent(event)}`);
      return h('li', '', button);
    });
    const list = items.length === 0 ? h('p', 'notes', words.none) : h('ul', 'events', ...items);
    return show([h('h2', '', words.title), list, cancel]);
  }

  function showClaims(event: TicketEventView, receipts: Exclude<Receipts, string>): void {
    const words = flagWords();
    const options = listClaims(event).map((claim, index) => {
      const input = h('input', '');
      input.type = 'radio';
      input.name = 'claim';
      input.value = claim;
      input.checked = index === 0;
      return { claim, input, label: h('label', '', input, words.claims[claim]) };
    });
    const reason = h('textarea', '');
    reason.maxLength = longestReason;
    const problem = h('p', 'error');
    problem.setAttribute('role', 'alert');
    const send = createButton('primary', words.send, () => {
      const claim = options.find(({ input }) => input.checked)?.claim;
      const text = reason.value.trim();
      if (claim === undefined || text.length < 3) {
        problem.textContent = words.reasonMissing;
        lay();
        reason.focus();
        return;
      }
      send.disabled = true;
      events.submit({ event, claim, reason: text }).then(events.closed, () => {
        send.disabled = false;
        problem.textContent = words.notKept;
        lay();
      });
    });
    show([
      h('p', 'chosen', `${formatInstant(event.at, receipts.serverNow)} ${sayEvent(event)}`),
      h('fieldset', '', h('legend', '', words.wrong), ...options.map(({ label }) => label)),
      h('label', 'reason', words.reason, reason),
      problem,
      h('p', 'notes', words.explained),
      h(
        'div',
        'buttons',
        send,
        createButton('', words.back, () => showList(receipts)),
      ),
    ]);
  }

  return {
    draw(receipts, nextAnchor, scheme) {
      anchor = nextAnchor;
      host.style.colorScheme = scheme;
      if (!host.isConnected) document.documentElement.append(host);
      box.setAttribute('aria-label', flagWords().title);
      if (drawn !== receipts) {
        const wasWaiting = drawn === null || drawn === 'loading';
        drawn = receipts;
        // What somebody is writing is never taken away by newer data.
        if (wasWaiting) showList(receipts);
      }
      lay();
    },
    remove() {
      host.remove();
    },
  };
}
