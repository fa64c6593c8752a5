import { z } from 'zod';
import { settingsSchema, type Settings } from './settings.ts';

/** What an IT department may set for everybody (`storage.managed`); the same fields as in `public/managed-schema.json`. */
export const managedSchema = z
  .object({
    apiUrl: z.url({ protocol: /^https?$/ }).max(2000),
    language: settingsSchema.shape.language,
    theme: settingsSchema.shape.theme,
    /** Starting values, until the person chooses. */
    notifications: settingsSchema.shape.notifications.partial(),
    /** Settings that the person cannot change. */
    locked: z.array(z.enum(['apiUrl', 'language', 'theme', 'notifications'])),
  })
  .partial();
export type Managed = z.infer<typeof managedSchema>;
export type LockableKey = NonNullable<Managed['locked']>[number];

/** Takes every field that is usable: a mistake in one does not undo the others. */
export function readManaged(stored: unknown): Managed {
  const given: object = typeof stored === 'object' && stored !== null ? stored : {};
  return Object.entries(given).reduce<Managed>((managed, [key, value]) => {
    const tried = managedSchema.safeParse({ ...managed, [key]: value });
    return tried.success ? tried.data : managed;
  }, {});
}

/** A key counts as locked only when the company also gave it a value. */
export function isLocked({ locked = [], ...values }: Managed, key: LockableKey): boolean {
  return locked.includes(key) && values[key] !== undefined;
}

/** What applies: the company's values where locked, else the person's own, else the company's, else the defaults. */
export function applyManaged(defaults: Settings, own: Partial<Settings>, managed: Managed): Settings {
  const { language = defaults.language, theme = defaults.theme } = managed;
  const notifications = { ...defaults.notifications, ...managed.notifications };
  const given: Settings = { ...defaults, language, theme, notifications };
  return {
    ...given,
    ...own,
    ...(isLocked(managed, 'language') ? { language } : {}),
    ...(isLocked(managed, 'theme') ? { theme } : {}),
    ...(isLocked(managed, 'notifications')
      ? { notifications: { ...given.notifications, ...own.notifications, ...managed.notifications } }
      : {}),
  };
}
