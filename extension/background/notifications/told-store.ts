import { browser } from 'wxt/browser';
import { z } from 'zod';
import { ticketRefSchema } from '../../messaging/port-messages.ts';

const toldKey = 'told';
/** Longer than anything stays open at the edge of its time; a cycle of a clock never comes back. */
const rememberMs = 30 * 24 * 60 * 60 * 1000;
const maximumTold = 3_000;

/** Where a click on a notification leads. */
const targetSchema = z.object({ panel: z.string(), ticket: ticketRefSchema.nullable() });
export type NoticeTarget = z.infer<typeof targetSchema>;

const memorySchema = z.object({
  owner: z.string(),
  told: z.array(z.object({ key: z.string(), at: z.number(), target: targetSchema.nullable().catch(null) })),
  /** Keys of the tickets that the person had when we looked last; null = not looked yet. */
  known: z.array(z.string()).nullable(),
  /** Notices of the API are known up to here, by the server's clock. */
  noticesUntil: z.number(),
});
/** What was told to whom; it outlives worker and browser. */
export type Told = z.infer<typeof memorySchema>;

/** The memory of this owner; an empty one for somebody new, who is told of nothing that was before. */
export async function loadTold(owner: string, serverNow: number): Promise<Told> {
  const parsed = memorySchema.safeParse((await browser.storage.local.get(toldKey))[toldKey]);
  if (parsed.success && parsed.data.owner === owner) return parsed.data;
  return { owner, told: [], known: null, noticesUntil: serverNow };
}

export async function saveTold(memory: Told, now: number): Promise<void> {
  const told = memory.told.filter(({ at }) => now - at < rememberMs).slice(-maximumTold);
  await browser.storage.local.set({ [toldKey]: { ...memory, told } });
}

/** Where the notification with this key leads; null when it is from long ago. */
export async function findTarget(key: string): Promise<NoticeTarget | null> {
  const parsed = memorySchema.safeParse((await browser.storage.local.get(toldKey))[toldKey]);
  return parsed.success ? (parsed.data.told.find((entry) => entry.key === key)?.target ?? null) : null;
}
