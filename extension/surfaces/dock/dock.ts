import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { statesWithLight } from '../../ui/clock/icons.ts';
import { drawIcon, drawLight } from '../draw-sign.ts';
import { createShadowElement } from '../shadow-element.ts';
import dockCss from './dock.css?inline';
import type { DockView } from './dock-view.ts';
import { dockWords } from './dock-words.ts';

export const dockTag = 'shiftlight-dock';
const hostCss =
  'display:block!important;position:fixed!important;z-index:2147483000!important;right:0!important;bottom:0!important;' +
  'left:auto!important;top:auto!important;width:0!important;height:0!important;margin:0!important;padding:0!important;' +
  'border:0!important;transform:none!important;opacity:1!important;visibility:inherit!important;';

export interface DockActions {
  openPanel(): void;
  setCollapsed(collapsed: boolean): void;
}

export interface Dock {
  update(view: DockView, age: string, scheme: 'light' | 'dark', collapsed: boolean): void;
  remove(): void;
}

/** The clocks of the open ticket, above the page's lower right corner; folds away to a small light. */
export function createDock(actions: DockActions): Dock {
  const { host, shadow } = createShadowElement(dockTag, dockTag, hostCss, dockCss);
  const element = document.createElement('aside');
  element.setAttribute('aria-label', 'Shiftlight');
  shadow.append(element);
  let drawn = '';

  const unfold = createButton('unfold', () => actions.setCollapsed(false));
  const openPanel = createButton('open', actions.openPanel);
  const fold = createButton('fold', () => actions.setCollapsed(true));
  fold.textContent = '–';
  const buttons = document.createElement('div');
  buttons.className = 'actions';
  buttons.append(openPanel, fold);

  return {
    update(view, age, scheme, collapsed) {
      host.style.colorScheme = scheme;
      const words = dockWords();
      const next = JSON.stringify([view, age, collapsed, words.openPanel]);
      if (next !== drawn) {
        drawn = next;
        openPanel.textContent = words.openPanel;
        fold.setAttribute('aria-label', words.fold);
        element.className = collapsed ? 'dock collapsed' : 'dock';
        if (collapsed) {
          unfold.replaceChildren(
            drawMark(view.first, false),
            Object.assign(document.createElement('span'), { textContent: view.first.main }),
          );
          unfold.setAttribute('aria-label', words.unfold(view.first.label));
          unfold.className = view.first.state;
          place(element, [unfold]);
        } else {
          const row = document.createElement('div');
          row.className = 'row';
          row.append(drawMark(view.first, true), drawClock(view.first));
          for (const other of view.others) row.append(createSeparator(), drawClock(other));
          row.append(buttons);
          place(element, [row, ...drawNotes(view, age)]);
        }
      }
      if (!host.isConnected) document.documentElement.append(host);
    },
    remove() {
      host.remove();
    },
  };
}

/** A redraw moves our buttons; the one that had the focus keeps it. */
function place(element: HTMLElement, children: readonly Node[]): void {
  const root = element.getRootNode();
  const focused = root instanceof ShadowRoot ? root.activeElement : null;
  element.replaceChildren(...children);
  if (focused instanceof HTMLElement && element.contains(focused)) focused.focus();
}

function createButton(className: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  // The page can make up clicks; only a person's own count.
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}

function drawMark(sign: ClockSign, large: boolean): HTMLElement {
  const mark = document.createElement('span');
  mark.className = `mark ${sign.state}`;
  const icon = drawIcon(sign.state);
  if (icon !== null) mark.append(icon);
  if (statesWithLight.has(sign.state)) mark.append(drawLight(sign, large ? 'light large' : 'light'));
  return mark;
}

function drawClock(sign: ClockSign): HTMLElement {
  const clock = document.createElement('div');
  clock.className = 'clock';
  clock.setAttribute('role', 'img');
  clock.setAttribute('aria-label', sign.label);
  const name = document.createElement('span');
  name.textContent = sign.detail === null ? sign.name : `${sign.name}, ${sign.detail}`;
  const main = document.createElement('b');
  main.className = sign.state === 'running' ? '' : sign.state;
  main.textContent = sign.main;
  clock.append(name, main);
  return clock;
}

function createSeparator(): HTMLElement {
  const separator = document.createElement('div');
  separator.className = 'separator';
  return separator;
}

function drawNotes(view: DockView, age: string): Node[] {
  return [view.inherited, age === '' ? null : age]
    .filter((note) => note !== null)
    .map((note) => Object.assign(document.createElement('p'), { className: 'notes', textContent: note }));
}
