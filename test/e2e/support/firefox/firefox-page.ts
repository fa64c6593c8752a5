import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { screensDir } from '../screens.ts';
import { toAnswer, type Bidi } from './bidi.ts';

const patienceMs = 30_000;
const lookAgainMs = 200;

/** Finds what a person sees: the control with this accessible text, or the field with this label. Runs in the page. */
const finders = `
  const seen = (element) => element.getClientRects().length > 0;
  const textOf = (element) => (element.getAttribute('aria-label') ?? element.value ?? element.textContent ?? '').trim();
  const findControl = (name) => [...document.querySelectorAll('button, a, input[type=submit], label, summary, [role=tab]')]
    .find((element) => seen(element) && (textOf(element) === name || element.textContent.trim() === name)) ?? null;
  const findField = (label) => [...document.querySelectorAll('input, select, textarea')]
    .find((element) => seen(element) && [...(element.labels ?? [])].some((each) => each.textContent.trim().startsWith(label))) ?? null;
`;

/** One tab of Firefox, used by mouse and keyboard as a person would. */
export interface FirefoxPage {
  goto(url: string): Promise<void>;
  /** Brings the tab to the front. */
  show(): Promise<void>;
  /** The value of an expression in the page, which may use \`findControl(name)\` and \`findField(label)\`. */
  read(expression: string): Promise<unknown>;
  /** Waits until the expression is true. */
  until(expression: string, what: string): Promise<void>;
  /** Presses the control with this name. */
  press(name: string): Promise<void>;
  /** Types into the field with this label, or into the element that the selector finds. */
  fill(field: { readonly label: string } | { readonly selector: string }, text: string): Promise<void>;
  /** A picture for people to look at. */
  takeScreen(name: string): Promise<void>;
}

export function createFirefoxPage(bidi: Bidi, context: string): FirefoxPage {
  async function read(expression: string): Promise<unknown> {
    const answer = await bidi.send('script.evaluate', {
      expression: `(() => { ${finders} return JSON.stringify(${expression}) ?? 'null'; })()`,
      target: { context },
      awaitPromise: true,
      userActivation: false,
    });
    if (answer['type'] === 'exception') throw new Error(JSON.stringify(answer['exceptionDetails']).slice(0, 400));
    return JSON.parse(String(toAnswer(answer['result'])['value']));
  }

  async function until(expression: string, what: string): Promise<void> {
    const deadline = Date.now() + patienceMs;
    for (;;) {
      // A page that is being left cannot be read for a moment.
      const found = await read(`(${expression}) === true`).catch(() => false);
      if (found === true) return;
      if (Date.now() > deadline) {
        const page = await read('document.body.innerText.slice(0, 600)').catch((error: unknown) => String(error));
        throw new Error(`Waited in vain for ${what}. The page says: ${String(page)}`);
      }
      await wait(lookAgainMs);
    }
  }

  async function click(element: string, what: string): Promise<void> {
    await until(`${element} !== null`, what);
    await read(`${element}.scrollIntoView({ block: 'center', behavior: 'instant' })`);
    const box = toAnswer(await read(`${element}.getBoundingClientRect().toJSON()`));
    const x = Math.round(Number(box['x']) + Math.min(Number(box['width']) / 2, 40));
    const y = Math.round(Number(box['y']) + Number(box['height']) / 2);
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await bidi.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  return {
    goto: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    show: async () => void (await bidi.send('browsingContext.activate', { context })),
    read,
    until,
    press: (name) => click(`findControl(${JSON.stringify(name)})`, `“${name}”`),
    async fill(field, text) {
      const element =
        'label' in field
          ? `findField(${JSON.stringify(field.label)})`
          : `document.querySelector(${JSON.stringify(field.selector)})`;
      await click(element, `the field ${JSON.stringify(field)}`);
      await read(`${element}.select()`);
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async takeScreen(name) {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      mkdirSync(screensDir, { recursive: true });
      writeFileSync(path.join(screensDir, `${name}.png`), Buffer.from(String(data), 'base64'));
    },
  };
}
