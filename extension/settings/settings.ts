import { z } from 'zod';
import { languageChoices } from '../ui/words/language.ts';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What may be shown in a helpdesk's page. */
export const surfaceIds = ['badges', 'dock', 'popover'] as const;
export type SurfaceId = (typeof surfaceIds)[number];

/** What a person can be notified of. */
export const noticeKinds = ['breach', 'assignment', 'coaching', 'returned', 'decided', 'reviewed', 'data'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Minutes that a notification may come early. */
export const minutesRange = { low: 1, high: 480 } as const;
const minutesSchema = z.int().min(minutesRange.low).max(minutesRange.high);
const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time as 18:30.');
const shownSchema = z.object({ badges: z.boolean(), dock: z.boolean(), popover: z.boolean() });

/** All choices of a person. One field a line in the file that is exported. */
export const settingsSchema = z.object({
  language: z.enum(languageChoices),
  theme: z.enum(themes),
  surfaces: shownSchema,
  /** Differences on single sites, by origin. */
  sites: z.record(z.url({ protocol: /^https?$/ }).max(300), shownSchema.partial()),
  notifications: z.object({
    breach: z.boolean(),
    assignment: z.boolean(),
    coaching: z.boolean(),
    returned: z.boolean(),
    decided: z.boolean().default(true),
    reviewed: z.boolean().default(true),
    data: z.boolean().default(true),
    minutesBefore: minutesSchema,
    /** Other lead times for the clocks of single policies, by policy id. */
    byPolicy: z.record(z.string().min(1).max(100), minutesSchema),
    /** No notification from `from` to `to`, in the zone of this computer; over midnight when `from` is later. */
    quiet: z.object({ on: z.boolean(), from: timeOfDaySchema, to: timeOfDaySchema }),
  }),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  surfaces: { badges: true, dock: true, popover: true },
  sites: {},
  notifications: {
    breach: true,
    assignment: true,
    coaching: true,
    returned: true,
    decided: true,
    reviewed: true,
    data: true,
    minutesBefore: 15,
    byPolicy: {},
    quiet: { on: false, from: '18:00', to: '08:00' },
  },
};

/** What a content script needs to know; it cannot read the settings itself. */
export interface SurfaceSettings extends Pick<Settings, 'language' | 'theme'> {
  readonly shown: Settings['surfaces'];
}

/** The settings as they apply to the page at `url`. */
export function toSurfaceSettings({ language, theme, surfaces, sites }: Settings, url: string): SurfaceSettings {
  return { language, theme, shown: { ...surfaces, ...sites[new URL(url).origin] } };
}

/** Takes what is usable of stored settings, section by section; the rest is as it is for somebody new. */
export function readSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored);
  if (whole.success) return whole.data;
  const given: object = typeof stored === 'object' && stored !== null ? stored : {};
  return Object.entries(given).reduce<Settings>((settings, [key, value]) => {
    const tried = settingsSchema.safeParse({ ...settings, [key]: value });
    return tried.success ? tried.data : settings;
  }, defaultSettings);
}
