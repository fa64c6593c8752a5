import { browser } from 'wxt/browser';
import { z } from 'zod';
import { procedurePathSchema } from '../messaging/api-call.ts';
import { outboxKey } from '../messaging/outbox-key.ts';
import { problemCodes } from '../messaging/problem.ts';
import { createOrder } from './in-order.ts';

const entrySchema = z.object({
  requestId: z.uuid(),
  path: procedurePathSchema,
  input: z.looseObject({}),
  createdAt: z.number(),
  /** Address and member that it belongs to: `toOwner`. */
  owner: z.string(),
  refusal: z.object({ code: z.enum(problemCodes), detail: z.string().nullable() }).nullable(),
});
export type OutboxEntry = z.infer<typeof entrySchema>;

const acceptedSchema = z.object({ requestId: z.string(), path: z.string(), owner: z.string(), at: z.number() });

const contentSchema = z.object({ entries: z.array(z.unknown()), accepted: z.array(acceptedSchema).catch([]) });

/** Both lists, as they lie in storage under one key, so that they change together. */
export interface OutboxContent {
  readonly entries: readonly OutboxEntry[];
  readonly accepted: readonly z.infer<typeof acceptedSchema>[];
}

/** More confirmations than anybody looks back at. */
const maximumAccepted = 30;

export interface OutboxStore {
  read(): Promise<OutboxContent>;
  /** Changes the content in one step; steps are taken one after the other. Resolved when it is on disk. */
  change(step: (content: OutboxContent) => OutboxContent): Promise<void>;
}

/** The outbox in the browser's local storage, which outlives worker, browser and computer restarts. */
export function createOutboxStore(): OutboxStore {
  const inOrder = createOrder();

  async function load(): Promise<{ content: OutboxContent; unreadable: readonly unknown[] }> {
    const stored = contentSchema.safeParse((await browser.storage.local.get(outboxKey))[outboxKey]);
    if (!stored.success) return { content: { entries: [], accepted: [] }, unreadable: [] };
    const parsed = stored.data.entries.map((raw) => ({ raw, entry: entrySchema.safeParse(raw) }));
    return {
      content: {
        entries: parsed.flatMap(({ entry }) => (entry.success ? [entry.data] : [])),
        accepted: stored.data.accepted,
      },
      // Written by another version of the extension: it stays for that version.
      unreadable: parsed.flatMap(({ raw, entry }) => (entry.success ? [] : [raw])),
    };
  }

  return {
    read: async () => (await load()).content,
    change: (step) =>
      inOrder(async () => {
        const { content, unreadable } = await load();
        const { entries, accepted } = step(content);
        await browser.storage.local.set({
          [outboxKey]: { entries: [...entries, ...unreadable], accepted: accepted.slice(-maximumAccepted) },
        });
      }),
  };
}
