import { setLanguage } from '../ui/words/language.ts';
import type { Settings } from './settings.ts';
import { loadSettings, watchSettings } from './settings-store.ts';

/** Shows this page of the extension in the chosen language and theme, from before its first paint and after every change. */
export async function applySettings(): Promise<void> {
  apply(await loadSettings());
  watchSettings(apply);
}

function apply({ language, theme }: Settings): void {
  setLanguage(language);
  document.documentElement.style.colorScheme = theme === 'auto' ? '' : theme;
}
