import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { getLanguage } from '../../ui/words/language.ts';
import type { Box } from '../box.ts';
import type { Details } from '../details/details.ts';
import type { TicketScene } from '../details/ticket-scene.ts';
import type { Popover } from '../popover/popover.ts';
import type { ReceiptsShelf } from './receipts-shelf.ts';

const openAfterMs = 350;
const closeAfterMs = 250;

/** What the popover belongs to: a badge, or the dock. */
export interface PopoverOwner {
  readonly ref: TicketRef;
  box(): Box;
  focus(): void;
}

export interface PopoverControl {
  considered(owner: PopoverOwner): void;
  left(): void;
  /** Opens at once, takes the focus and stays until it is closed; a second time closes it. */
  toggle(owner: PopoverOwner): void;
  draw(): void;
  close(giveFocusBack: boolean): void;
}

/** When the popover comes and goes. Loads it when it is needed for the first time. */
export function createPopoverControl(
  load: () => Promise<Details>,
  receipts: ReceiptsShelf,
  findScene: (ref: TicketRef) => TicketScene | null,
  signal: AbortSignal,
): PopoverControl {
  let popover: Popover | null = null;
  let owner: PopoverOwner | null = null;
  let isPinned = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open(next: PopoverOwner, pinned: boolean): Promise<void> {
    clearTimeout(timer);
    owner = next;
    isPinned = pinned;
    const details = await load().catch(() => null);
    if (details === null || signal.aborted || owner !== next) return;
    details.setLanguage(getLanguage());
    popover ??= details.createPopover({
      entered: () => clearTimeout(timer),
      left: scheduleClose,
      closed: close,
      retry: () => {
        if (owner !== null) receipts.retry(owner.ref);
        draw();
      },
      disputed: () => owner !== null && openPanel(owner.ref),
    });
    draw();
    if (pinned) popover.focus();
  }

  function scheduleClose(): void {
    clearTimeout(timer);
    if (!isPinned) timer = setTimeout(() => close(false), closeAfterMs);
  }

  function close(giveFocusBack: boolean): void {
    clearTimeout(timer);
    if (owner === null) return;
    const closed = owner;
    const wasPinned = isPinned;
    owner = null;
    isPinned = false;
    popover?.remove();
    if (giveFocusBack && wasPinned) closed.focus();
  }

  function draw(): void {
    if (owner === null || popover === null) return;
    const scene = findScene(owner.ref);
    const box = owner.box();
    const isInView = box.width > 0 && box.top + box.height > 0 && box.top < window.innerHeight;
    if (scene === null || !isInView) return close(false);
    popover.draw(scene, receipts.get(scene.ticket), box);
  }

  const options = { signal, capture: true };
  window.addEventListener('scroll', () => owner !== null && requestAnimationFrame(draw), { ...options, passive: true });
  window.addEventListener('keydown', (event) => event.isTrusted && event.key === 'Escape' && escape(event), options);
  window.addEventListener(
    'pointerdown',
    (event) => {
      const isOurs = event.composedPath().some(isOwnElement);
      if (event.isTrusted && owner !== null && !isOurs) close(false);
    },
    options,
  );
  signal.addEventListener('abort', () => close(false));

  function escape(event: KeyboardEvent): void {
    if (owner === null) return;
    // The key closed our box and nothing of the page's.
    event.stopImmediatePropagation();
    event.preventDefault();
    close(true);
  }

  return {
    considered(next) {
      clearTimeout(timer);
      if (isPinned || owner === next) return;
      void load().catch(() => null);
      timer = setTimeout(() => void open(next, false), openAfterMs);
    },
    left: scheduleClose,
    toggle(next) {
      if (isPinned && owner?.ref === next.ref) return close(true);
      void open(next, true);
    },
    draw,
    close,
  };
}

/** Where clocks are disputed. */
const openPanel = ({ connectorId, externalId }: TicketRef): void =>
  void sendRequest({ type: 'panel.open', panel: 'mine', ticket: { connectorId, externalId } }).catch(() => {});

const isOwnElement = (target: EventTarget): boolean =>
  target instanceof Element && target.localName.startsWith('shiftlight-');
