import type { DisputeMark } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { submitWrite } from '../../messaging/outbox.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { getLanguage } from '../../ui/words/language.ts';
import type { Details } from '../details/details.ts';
import type { TicketScene } from '../details/ticket-scene.ts';
import type { Dock, DockState } from '../dock/dock.ts';
import { firstPlace } from '../dock/dock-place.ts';
import { findDockView } from '../dock/dock-view.ts';
import type { FlagForm } from '../flag/flag-form.ts';
import { flagWords } from '../flag/flag-words.ts';
import { toChange } from '../flag/list-claims.ts';
import { sayEvent } from '../ticket-events/say-event.ts';
import { isField, type KeyAction } from './access-keys.ts';
import type { PopoverControl } from './popover-control.ts';
import type { ReceiptsShelf } from './receipts-shelf.ts';

export interface DockControl {
  /** Draws the dock of this ticket, or takes it away; gives the ms until its words change. */
  draw(ref: TicketRef | null, isShown: boolean): number | null;
  /** What a key does; false when it does nothing here. */
  act(action: KeyAction): boolean;
}

export interface DockControlParts {
  readonly load: () => Promise<Details>;
  readonly receipts: ReceiptsShelf;
  readonly popover: PopoverControl;
  readonly findScene: (ref: TicketRef) => TicketScene | null;
  readonly findViewerId: () => string | null;
  readonly redraw: () => void;
  readonly signal: AbortSignal;
}

/** An event that was flagged from here; known once the API shows it as disputed. */
interface Flagged {
  readonly sourceEventId: string;
  readonly said: string;
  readonly isKnown: boolean;
}

/** What is on its way or waits for a decision: what the API knew and no longer shows has been decided. */
function stillWaiting(flagged: readonly Flagged[], disputes: readonly DisputeMark[]): readonly Flagged[] {
  const open = new Set(disputes.flatMap((mark) => (mark.kind === 'event' ? [mark.sourceEventId] : [])));
  return flagged
    .map((flag) => ({ ...flag, isKnown: flag.isKnown || open.has(flag.sourceEventId) }))
    .filter((flag) => !flag.isKnown || open.has(flag.sourceEventId));
}

/** When the dock comes and goes, and what its buttons do. Loads it on the first page that shows a ticket. */
export function createDockControl(parts: DockControlParts): DockControl {
  const { load, receipts, popover, findScene, findViewerId, redraw, signal } = parts;
  let details: Details | null = null;
  let isLoading = false;
  let dock: Dock | null = null;
  let form: FlagForm | null = null;
  let ref: TicketRef | null = null;
  let state: DockState = { collapsed: false, place: firstPlace };
  /** What was flagged from here, by ticket, until the page goes. */
  const flagged = new Map<string, readonly Flagged[]>();

  void sendRequest({ type: 'dock.get' }).then(
    (answer) => {
      state = answer;
      redraw();
    },
    () => {},
  );
  listenForFocus();

  function ensureDetails(): void {
    if (isLoading) return;
    isLoading = true;
    void load().then(
      (loaded) => {
        details = loaded;
        redraw();
      },
      () => (isLoading = false),
    );
  }

  function act(action: KeyAction): boolean {
    if (ref === null || dock === null) return false;
    const ticket = { connectorId: ref.connectorId, externalId: ref.externalId };
    if (action === 'panel') void sendRequest({ type: 'panel.open' }).catch(() => {});
    if (action === 'escalate') void sendRequest({ type: 'panel.open', panel: 'escalate', ticket }).catch(() => {});
    if (action === 'flag') openForm();
    if (action === 'clocks') popover.toggle({ ref, box: dock.box, focus: dock.focus });
    return true;
  }

  function openForm(): void {
    if (details === null || form !== null || ref === null) return;
    const target = ref;
    popover.close(false);
    form = details.createFlagForm({
      closed: closeForm,
      async submit({ event, claim, reason }) {
        await submitWrite('disputes.open', {
          target: {
            kind: 'event',
            connectorId: target.connectorId,
            ticketId: target.externalId,
            sourceEventId: event.sourceEventId,
          },
          proposal: toChange(claim),
          reason,
        });
        const key = toTicketKey(target);
        const { sourceEventId } = event;
        flagged.set(key, [...(flagged.get(key) ?? []), { sourceEventId, said: sayEvent(event), isKnown: false }]);
        redraw();
      },
    });
    redraw();
  }

  function closeForm(): void {
    if (form === null) return;
    form.remove();
    form = null;
    dock?.focus();
  }

  function remove(): void {
    closeForm();
    dock?.remove();
    dock = null;
  }

  /** What was flagged here, by name; what others or other windows disputed, by number. */
  function sayWaiting({ ticket }: TicketScene): string[] {
    const key = toTicketKey(ticket);
    const own = stillWaiting(flagged.get(key) ?? [], ticket.disputes);
    flagged.set(key, own);
    const unseen = own.filter(({ isKnown }) => !isKnown).length;
    const others = ticket.disputes.length - (own.length - unseen);
    return [
      ...own.map(({ said }) => flagWords().waiting(said)),
      ...(others > 0 ? [flagWords().othersWait(others)] : []),
    ];
  }

  function arrange(next: DockState): void {
    state = next;
    redraw();
    void sendRequest({ type: 'dock.set', ...next }).catch(() => {});
  }

  function listenForFocus(): void {
    const look = () => {
      const { activeElement } = document;
      dock?.keepOff(activeElement !== null && isField(activeElement) ? activeElement : null);
    };
    window.addEventListener('focusin', look, { signal });
    window.addEventListener('focusout', () => setTimeout(look), { signal });
    window.addEventListener('scroll', () => dock !== null && requestAnimationFrame(look), {
      signal,
      capture: true,
      passive: true,
    });
    signal.addEventListener('abort', remove);
  }

  return {
    act,
    draw(next, isShown) {
      if (form !== null && (next === null || ref === null || toTicketKey(next) !== toTicketKey(ref))) closeForm();
      ref = next;
      const scene = next === null || !isShown ? null : findScene(next);
      const view = scene === null ? null : findDockView(scene.ticket, scene.calendars, scene.now, findViewerId());
      if (scene === null || view === null) {
        remove();
        return null;
      }
      if (details === null) {
        ensureDetails();
        return null;
      }
      details.setLanguage(getLanguage());
      dock ??= details.createDock({ act, explain: () => act('clocks'), arrange });
      const notes = [...sayWaiting(scene), ...(scene.stale === null ? [] : [scene.stale])];
      dock.draw({ view, ticket: scene.ticket, notes, scheme: scene.scheme, state });
      form?.draw(receipts.get(scene.ticket), dock.box(), scene.scheme);
      const changes = [view.first, ...view.others].map(({ changesInMs }) => changesInMs).filter((ms) => ms !== null);
      return changes.length === 0 ? null : Math.min(...changes);
    },
  };
}
