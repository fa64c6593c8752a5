/** What a person can do on a helpdesk's page with one key, while not writing. */
export type KeyAction = 'panel' | 'escalate' | 'flag' | 'clocks';

/**
 * Alt + Shift + letter: single letters belong to the helpdesks (Jira, Freshdesk, Intercom), Ctrl + Alt to Zendesk, Alt alone to menus of
 * browsers. By position (`code`), because Alt + Shift types other signs on a Mac.
 */
const actions: Readonly<Record<string, KeyAction>> = {
  KeyP: 'panel',
  KeyE: 'escalate',
  KeyW: 'flag',
  KeyK: 'clocks',
};

/** As `aria-keyshortcuts` and in hints. */
export const keyNames = {
  panel: 'Alt+Shift+P',
  escalate: 'Alt+Shift+E',
  flag: 'Alt+Shift+W',
  clocks: 'Alt+Shift+K',
} satisfies Record<KeyAction, string>;

export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isTrusted' | 'repeat'
>;

/** The action that a key means; null for all others, for keys that the page made up, and while somebody writes. */
export function findKeyAction(press: KeyPress, isWriting: boolean): KeyAction | null {
  const { code, altKey, shiftKey, ctrlKey, metaKey, isTrusted, repeat } = press;
  if (!isTrusted || repeat || isWriting || !altKey || !shiftKey || ctrlKey || metaKey) return null;
  return actions[code] ?? null;
}

/** Calls `act` for our keys on this page. True from `act` = it was done, and the page need not hear of it. */
export function listenForKeys(signal: AbortSignal, act: (action: KeyAction) => boolean): void {
  window.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath();
      const action = findKeyAction(event, target instanceof Element && isField(target));
      if (action === null || !act(action)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { signal, capture: true },
  );
}

const unwritten = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

/** Whether somebody who has the focus here writes. */
export function isField(element: Element): boolean {
  if (element instanceof HTMLInputElement) return !unwritten.has(element.type);
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return ['textarea', 'select'].includes(element.localName) || element.getAttribute('role') === 'textbox';
}
