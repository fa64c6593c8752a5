/** Listens for what a person does. The page can make up events of its own; those never count. */
export function onTrusted<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  act: (event: HTMLElementEventMap[K]) => void,
): void {
  element.addEventListener(type, (event) => {
    if (event.isTrusted) act(event);
  });
}

/** Events of our own controls, which the page would take for keys of its own shortcuts or clicks on its rows. */
const ownEvents = ['click', 'dblclick', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'];
const ownKeys = ['keydown', 'keyup', 'keypress', 'input', 'beforeinput', 'paste', 'copy', 'cut'];

/** Keeps what a person does inside `root` from the page around it. */
export function keepToOurselves(root: ShadowRoot, keys: boolean): void {
  for (const type of keys ? [...ownEvents, ...ownKeys] : ownEvents)
    root.addEventListener(type, (event) => event.stopPropagation());
}
