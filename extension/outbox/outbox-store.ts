import { z } from 'zod';
import { procedurePathSchema } from '../messaging/api-call.ts';
import { outboxKey } from '../messaging/outbox-key.ts';
import { problemCodes } from '../messaging/problem.ts';
import type { LocalStore } from '../storage/local-store.ts';

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

/** The outbox in what outlives page, worker, browser and computer restarts. */
export function createOutboxStore(store: LocalStore): OutboxStore {
  return {
    read: async () => parseContent(await store.find(outboxKey)).content,
    change: (step) =>
      store.change(outboxKey, (stored) => {
        const { content, unreadable } = parseContent(stored);
        const { entries, accepted } = step(content);
        return { entries: [...entries, ...unreadable], accepted: accepted.slice(-maximumAccepted) };
      }),
  };
}

function parseContent(value: unknown): { content: OutboxContent; unreadable: readonly unknown[] } {
  const stored = contentSchema.safeParse(value);
  if (!stored.success) return { content: { entries: [], accepted: [] }, unreadable: [] };
  const parsed = stored.data.entries.map((raw) => ({ raw, entry: entrySchema.safeParse(raw) }));
  return {
    content: {
      entries: parsed.flatMap(({ entry }) => (entry.success ? [entry.data] : [])),
      accepted: stored.data.accepted,
    },
    // Written by another version of us: it stays for that version.
    unreadable: parsed.flatMap(({ raw, entry }) => (entry.success ? [] : [raw])),
  };
}
