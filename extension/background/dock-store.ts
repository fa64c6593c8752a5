import { browser } from 'wxt/browser';
import { z } from 'zod';

const collapsedKey = 'dockCollapsedAt';
const originsSchema = z.array(z.string());

async function listOrigins(): Promise<string[]> {
  const stored = await browser.storage.local.get(collapsedKey);
  const parsed = originsSchema.safeParse(stored[collapsedKey]);
  return parsed.success ? parsed.data : [];
}

/** Whether the person folded the dock away on this site. */
export async function isDockCollapsed(url: string): Promise<boolean> {
  return (await listOrigins()).includes(new URL(url).origin);
}

export async function setDockCollapsed(url: string, collapsed: boolean): Promise<void> {
  const { origin } = new URL(url);
  const others = (await listOrigins()).filter((known) => known !== origin);
  await browser.storage.local.set({ [collapsedKey]: collapsed ? [...others, origin] : others });
}
