import { browser } from 'wxt/browser';
import { z } from 'zod';
import { dockStateSchema, type StoredDockState } from '../messaging/requests.ts';

const dockKey = 'docks';
const statesSchema = z.record(z.string(), dockStateSchema);
/** Open, in the lower right corner. */
const firstState: StoredDockState = { collapsed: false, place: { xRatio: 1, yRatio: 1 } };

async function readStates(): Promise<Record<string, StoredDockState>> {
  const stored = await browser.storage.local.get(dockKey);
  const parsed = statesSchema.safeParse(stored[dockKey]);
  return parsed.success ? parsed.data : {};
}

/** How the person left the dock on this site. */
export async function findDockState(url: string): Promise<StoredDockState> {
  return (await readStates())[new URL(url).origin] ?? firstState;
}

export async function saveDockState(url: string, state: StoredDockState): Promise<void> {
  await browser.storage.local.set({ [dockKey]: { ...(await readStates()), [new URL(url).origin]: state } });
}
