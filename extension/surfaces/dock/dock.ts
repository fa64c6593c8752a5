import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { getLanguage } from '../../ui/words/language.ts';
import { drawClock, drawMark, toWords } from '../details/draw-clock.ts';
import detailsCss from '../details/details.css?inline';
import type { Box } from '../box.ts';
import { createButton, drawForeign, h, replaceKeepingFocus } from '../element.ts';
import { keyNames, type KeyAction } from '../page/access-keys.ts';
import { toPlainText } from '../plain-text.ts';
import { createShadowElement } from '../shadow-element.ts';
import { keepToOurselves } from '../trusted.ts';
import { createHandle } from './create-handle.ts';
import dockCss from './dock.css?inline';
import { moveDock, toDockBox, yieldTo, type DockPlace } from './dock-place.ts';
import type { DockView } from './dock-view.ts';
import { dockWords } from './dock-words.ts';

export const dockTag = 'shiftlight-dock';
const hostCss =
  'display:block!important;position:fixed!important;z-index:2147483000!important;left:0!important;top:0!important;' +
  'width:0!important;height:0!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;' +
  'transform:none!important;opacity:1!important;visibility:visible!important;';

/** How the dock lies on this site; kept for the next time. */
export interface DockState {
  readonly collapsed: boolean;
  readonly place: DockPlace;
}

export interface DockActions {
  act(action: Exclude<KeyAction, 'clocks'>): void;
  explain(): void;
  arrange(state: DockState): void;
}

export interface DockScene {
  readonly view: DockView;
  readonly ticket: Pick<TicketView, 'priority' | 'customerTier'>;
  /** More lines below the clocks: data age, a flag that waits for its decision. */
  readonly notes: readonly string[];
  readonly scheme: 'light' | 'dark';
  readonly state: DockState;
}

export interface Dock {
  draw(scene: DockScene): void;
  /** The field of the page in which somebody writes, or null: the dock keeps off it. */
  keepOff(field: Element | null): void;
  /** Where it is, for what opens from it. */
  box(): Box;
  focus(): void;
  remove(): void;
}

/** The clocks of the open ticket, above the page; folds away to a small light. */
export function createDock(actions: DockActions): Dock {
  const { host, shadow } = createShadowElement(dockTag, hostCss, detailsCss + dockCss);
  const element = h('aside', 'box dock');
  element.setAttribute('aria-label', 'Shiftlight');
  shadow.append(element);
  keepToOurselves(shadow, true);
  let scene: DockScene | null = null;
  let drawn = '';
  /** The field in which somebody writes, and the one for which the dock folded. */
  let field: Element | null = null;
  let foldedFor: Element | null = null;

  const handle = createHandle(
    (byX, byY) => {
      if (scene === null) return;
      const place = moveDock(scene.state.place, byX, byY, sizeOf(element), windowSize());
      scene = { ...scene, state: { ...scene.state, place } };
      lay();
    },
    () => scene !== null && actions.arrange(scene.state),
  );
  const setCollapsed = (collapsed: boolean) => scene !== null && actions.arrange({ ...scene.state, collapsed });
  const buttons = {
    escalate: createAction('escalate', 'primary'),
    panel: createAction('panel', ''),
    flag: createAction('flag', ''),
    explain: createButton('', '', () => actions.explain()),
    fold: createButton('fold', '–', () => setCollapsed(true)),
    unfold: createButton('unfold', '', () => setCollapsed(false)),
  };

  function createAction(action: Exclude<KeyAction, 'clocks'>, className: string): HTMLButtonElement {
    const button = createButton(className, '', () => actions.act(action));
    button.setAttribute('aria-keyshortcuts', keyNames[action]);
    button.title = keyNames[action];
    return button;
  }

  function name(): void {
    const words = dockWords();
    setText(buttons.escalate, words.escalate, 'E');
    setText(buttons.panel, words.openPanel, 'P');
    setText(buttons.flag, words.flag, 'W');
    setText(buttons.explain, words.why, 'K');
    buttons.explain.setAttribute('aria-keyshortcuts', keyNames.clocks);
    buttons.explain.title = keyNames.clocks;
    buttons.fold.setAttribute('aria-label', words.fold);
    handle.setAttribute('aria-label', words.move);
    handle.title = words.move;
  }

  function drawOpen({ view, ticket, notes }: DockScene): readonly Node[] {
    const clocks = view.others.flatMap((other) => [h('div', 'separator'), drawClock(other)]);
    const acts = h('div', 'actions', buttons.escalate, buttons.panel, buttons.flag, buttons.explain, buttons.fold);
    const row = h('div', 'row', handle, drawMark(view.first, true), drawClock(view.first), ...clocks);
    row.append(...drawFacts(ticket), acts);
    return [row, ...[view.inherited, ...notes].filter((line) => line !== null).map((line) => h('p', 'notes', line))];
  }

  function drawFolded({ view }: DockScene): readonly Node[] {
    buttons.unfold.replaceChildren(drawMark(view.first, false), h('span', '', view.first.main));
    buttons.unfold.setAttribute('aria-label', dockWords().unfold(view.first.label));
    buttons.unfold.className = view.first.state;
    return [buttons.unfold];
  }

  function lay(): void {
    if (scene === null) return;
    const { state } = scene;
    const view = windowSize();
    const size = sizeOf(element);
    const yielding = yieldTo(fieldBox(field), state.place, size, size, view);
    const place = yielding.kind === 'move' || yielding.kind === 'fold' ? yielding.place : state.place;
    const box = toDockBox(place, size, view);
    element.classList.toggle('away', yielding.kind === 'hide');
    element.style.left = `${box.left}px`;
    element.style.top = `${box.top}px`;
  }

  /** Folds for the time of writing when there is no room for all of it beside the field. */
  function isFolded({ state }: DockScene): boolean {
    if (state.collapsed) return true;
    if (field === null) return false;
    if (!element.classList.contains('collapsed') && drawn !== '') {
      const { kind } = yieldTo(fieldBox(field), state.place, sizeOf(element), foldedSize, windowSize());
      if (kind === 'fold' || kind === 'hide') foldedFor = field;
    }
    return foldedFor === field;
  }

  function redraw(): void {
    if (scene === null) return;
    const folded = isFolded(scene);
    const { view, ticket, notes } = scene;
    const words = [toWords(view.first), view.others.map(toWords), view.inherited, ticket.priority, ticket.customerTier];
    const next = JSON.stringify([words, notes, folded, getLanguage()]);
    if (next !== drawn) {
      drawn = next;
      element.className = folded ? 'box dock collapsed' : 'box dock';
      name();
      const shown = scene;
      replaceKeepingFocus(element, shadow, () => (folded ? drawFolded(shown) : drawOpen(shown)));
    }
    if (!host.isConnected) document.documentElement.append(host);
    lay();
  }

  return {
    draw(next) {
      host.style.colorScheme = next.scheme;
      scene = next;
      redraw();
    },
    keepOff(next) {
      if (next === null) foldedFor = null;
      field = next;
      redraw();
    },
    box: () => element.getBoundingClientRect(),
    focus: () => element.querySelector<HTMLElement>('button:not(.handle)')?.focus(),
    remove() {
      host.remove();
    },
  };
}

const sizeOf = (element: HTMLElement) => ({ width: element.offsetWidth, height: element.offsetHeight });
const windowSize = () => ({ width: document.documentElement.clientWidth, height: window.innerHeight });
/** About as large as the folded dock is. */
const foldedSize = { width: 140, height: 38 };
const nowhere: Box = { left: -1, top: -1, width: 0, height: 0 };
const fieldBox = (field: Element | null): Box => (field === null ? nowhere : field.getBoundingClientRect());

function setText(button: HTMLButtonElement, text: string, key: string): void {
  const sign = h('kbd', '', key);
  // Read out with `aria-keyshortcuts` already.
  sign.setAttribute('aria-hidden', 'true');
  button.replaceChildren(text, sign);
}

function drawFacts({ priority, customerTier }: DockScene['ticket']): Node[] {
  const words = dockWords();
  const facts = [
    priority === null ? null : words.priority(toPlainText(priority, 40)),
    customerTier === null ? null : words.tier(toPlainText(customerTier, 40)),
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return [];
  return [h('ul', 'facts', ...facts.map((fact) => h('li', '', drawForeign('', fact))))];
}
