import type { Page } from '@playwright/test';

/** Chooses the language of everything, as the settings page does; pages that are open follow. */
export async function chooseLanguage(page: Page, language: 'en' | 'de' | 'es'): Promise<void> {
  await page.evaluate(async (chosen) => {
    const chrome: unknown = Reflect.get(globalThis, 'chrome');
    const storage: unknown = typeof chrome === 'object' && chrome !== null ? Reflect.get(chrome, 'storage') : null;
    const local: unknown = typeof storage === 'object' && storage !== null ? Reflect.get(storage, 'local') : null;
    if (typeof local !== 'object' || local === null) throw new Error('This is no page of the extension.');
    const set: unknown = Reflect.get(local, 'set');
    if (typeof set === 'function') await set.call(local, { settings: { language: chosen } });
  }, language);
}
