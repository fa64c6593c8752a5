import { expect, test } from 'vitest';
import { findKeyAction, isField, type KeyPress } from '@shiftlight/extension/surfaces/page/access-keys.ts';

const press = (changes: Partial<KeyPress> = {}): KeyPress => ({
  code: 'KeyE',
  altKey: true,
  shiftKey: true,
  ctrlKey: false,
  metaKey: false,
  isTrusted: true,
  repeat: false,
  ...changes,
});

test.each<{ name: string; key: KeyPress; isWriting: boolean; action: string | null }>([
  { name: 'Alt + Shift + E escalates', key: press(), isWriting: false, action: 'escalate' },
  { name: 'P opens the panel', key: press({ code: 'KeyP' }), isWriting: false, action: 'panel' },
  { name: 'W flags an event', key: press({ code: 'KeyW' }), isWriting: false, action: 'flag' },
  { name: 'K shows the clocks', key: press({ code: 'KeyK' }), isWriting: false, action: 'clocks' },
  { name: 'nothing while somebody writes', key: press(), isWriting: true, action: null },
  { name: 'nothing that the page made up', key: press({ isTrusted: false }), isWriting: false, action: null },
  { name: 'nothing while the key is held down', key: press({ repeat: true }), isWriting: false, action: null },
  {
    name: 'a helpdesk’s single letter is its own',
    key: press({ altKey: false, shiftKey: false }),
    isWriting: false,
    action: null,
  },
  { name: 'Ctrl + Alt belongs to Zendesk', key: press({ ctrlKey: true }), isWriting: false, action: null },
  { name: 'other letters are free', key: press({ code: 'KeyZ' }), isWriting: false, action: null },
])('$name', ({ key, isWriting, action }) => {
  expect(findKeyAction(key, isWriting)).toBe(action);
});

test.each([
  ['<input>', true],
  ['<input type="search">', true],
  ['<input type="checkbox">', false],
  ['<textarea></textarea>', true],
  ['<select></select>', true],
  ['<div role="textbox"></div>', true],
  ['<button></button>', false],
  ['<a href="#"></a>', false],
])('%s is written in: %s', (html, expected) => {
  document.body.innerHTML = html;
  const [element] = document.body.children;
  expect(element === undefined ? null : isField(element)).toBe(expected);
});
