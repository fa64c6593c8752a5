import { browser } from 'wxt/browser';
import { applyManaged, readManaged, type Managed } from './managed.ts';
import { defaultSettings, readSettings, settingsSchema, type Settings } from './settings.ts';

const settingsKey = 'settings';

/** What is stored of the person's own choices; only what they ever changed, so that the company's starting values stay in force for the rest. */
async function loadOwn(): Promise<Partial<Settings>> {
  const { [settingsKey]: stored } = await browser.storage.local.get(settingsKey);
  if (typeof stored !== 'object' || stored === null) return {};
  const chosen = Object.keys(stored);
  const usable = readSettings(stored);
  return settingsSchema
    .partial()
    .parse(Object.fromEntries(Object.entries(usable).filter(([key]) => chosen.includes(key))));
}

/** What the company set; nothing in browsers without policies, where asking fails. */
export async function loadManaged(): Promise<Managed> {
  try {
    return readManaged(await browser.storage.managed.get(null));
  } catch {
    return {};
  }
}

/** The settings that apply. */
export async function loadSettings(): Promise<Settings> {
  const [own, managed] = await Promise.all([loadOwn(), loadManaged()]);
  return applyManaged(defaultSettings, own, managed);
}

/** Remembers changed settings; fields that are not given stay as they are. */
export async function saveSettings(changed: Partial<Settings>): Promise<void> {
  const own = await loadOwn();
  await browser.storage.local.set({ [settingsKey]: { ...own, ...changed } });
}

/** Calls `listener` after every change of the settings, whoever made it, until the signal aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal?: AbortSignal): void {
  const changed = (changes: object, area: string) => {
    if (area === 'managed' || (area === 'local' && settingsKey in changes)) void loadSettings().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
}
