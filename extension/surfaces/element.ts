import { onTrusted } from './trusted.ts';

type Child = Node | string | null;

/** An element with a class and children; text is set as text, never as markup. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A button of our own; only a person's own clicks count. */
export function createButton(className: string, text: string, act: () => void): HTMLButtonElement {
  const button = h('button', className, text);
  button.type = 'button';
  onTrusted(button, 'click', act);
  return button;
}

/** Text from the helpdesk takes its own direction and never that of what stands beside it. */
export function drawForeign(className: string, text: string): HTMLElement {
  const element = h('bdi', className, text);
  element.dir = 'auto';
  return element;
}

/** A redraw makes new controls; the one at the place of the focused one gets the focus. */
export function replaceKeepingFocus(box: HTMLElement, shadow: ShadowRoot, draw: () => readonly Node[]): void {
  const controls = () => [...box.querySelectorAll<HTMLElement>('button, summary, textarea, input, [tabindex="0"]')];
  const { activeElement } = shadow;
  const index = activeElement instanceof HTMLElement ? controls().indexOf(activeElement) : -1;
  const { scrollTop } = box;
  // Drawing already moves the controls that stay: what has the focus is looked up before.
  box.replaceChildren(...draw());
  box.scrollTop = scrollTop;
  if (index >= 0) controls()[index]?.focus();
}
