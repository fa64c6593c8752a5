import { browser } from 'wxt/browser';
import { z } from 'zod';

/** Why there are no badges where some should be. */
export const healthProblems = ['no-links', 'unknown-tickets', 'nothing-recognised'] as const;
export type HealthProblem = (typeof healthProblems)[number];

/** What a page of a helpdesk says of itself. The report holds its build, nothing of its content. */
export const pageHealthSchema = z.object({
  problem: z.enum(healthProblems),
  helpdesk: z.string().max(60),
  report: z.string().max(20_000),
});
export type PageHealth = z.infer<typeof pageHealthSchema>;

const healthKey = 'page-health';
const storedSchema = z.record(z.string(), pageHealthSchema);
/** More sites than anybody works on. */
const mostSites = 20;

/** Sites on which badges are missing, by origin, until the browser is closed. */
export async function loadPageHealth(): Promise<Readonly<Record<string, PageHealth>>> {
  const stored = await browser.storage.session.get(healthKey);
  return storedSchema.safeParse(stored[healthKey]).data ?? {};
}

/** Keeps what a site says of itself; null = all is well there, or somebody does not want to hear of it. */
export async function savePageHealth(origin: string, health: PageHealth | null): Promise<void> {
  const { [origin]: _, ...others } = await loadPageHealth();
  const sites =
    health === null ? others : { ...Object.fromEntries(Object.entries(others).slice(-mostSites)), [origin]: health };
  await browser.storage.session.set({ [healthKey]: sites });
}

/** Calls `listener` whenever something changed; gives the function that ends it. */
export function onPageHealth(listener: () => void): () => void {
  const changed = (changes: object) => {
    if (healthKey in changes) listener();
  };
  browser.storage.session.onChanged.addListener(changed);
  return () => browser.storage.session.onChanged.removeListener(changed);
}
