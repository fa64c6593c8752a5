import { useEffect, useState } from 'react';
import type { Managed } from '../settings/managed.ts';
import { loadManaged, loadSettings, saveSettings, watchSettings } from '../settings/settings-store.ts';
import type { Settings } from '../settings/settings.ts';

export interface SettingsControl {
  readonly settings: Settings;
  readonly managed: Managed;
  /** How often something was saved since the page opened. */
  readonly saves: number;
  /** Takes effect at once, everywhere. */
  change(changed: Partial<Settings>): void;
}

/** The settings of the person, as they apply; null until they are read. */
export function useSettings(): SettingsControl | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [managed, setManaged] = useState<Managed>({});
  const [saves, setSaves] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const load = (next: Settings) => {
      setSettings(next);
      void loadManaged().then(setManaged);
    };
    void loadSettings().then(load);
    watchSettings(load, controller.signal);
    return () => controller.abort();
  }, []);
  if (settings === null) return null;
  return {
    settings,
    managed,
    saves,
    change(changed) {
      setSettings({ ...settings, ...changed });
      void saveSettings(changed).then(() => setSaves((count) => count + 1));
    },
  };
}
