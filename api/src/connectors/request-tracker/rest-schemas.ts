import { z } from 'zod';

const id = z.union([z.string(), z.number()]).transform(String);
const reference = z.object({ id });
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

export const restUser = z.object({
  Name: z.string(),
  Privileged: z.union([z.number(), z.string()]).transform((value) => Number(value) === 1),
  RealName: z.string().nullish(),
  EmailAddress: z.string().nullish(),
});

export const restTransaction = z.object({
  id: z.union([z.string(), z.number()]).transform(Number),
  ObjectId: id,
  Type: z.string(),
  Field: text,
  OldValue: text,
  NewValue: text,
  Created: z.iso.datetime().transform((iso) => Date.parse(iso)),
  Creator: reference,
  TimeTaken: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => Number(value ?? 0)),
});
export type RestTransaction = z.infer<typeof restTransaction>;

/** RT writes 1970 for “never”. */
const recorded = z
  .string()
  .nullish()
  .transform((text) => {
    const at = Date.parse(text ?? '');
    return at > 0 ? at : null;
  });

export const restTicket = z.object({
  id,
  Subject: text,
  Status: z.string(),
  Priority: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => String(value ?? 0)),
  SLA: z.string().nullish(),
  Created: recorded,
  Resolved: recorded,
  LastUpdated: recorded,
  Queue: z.object({ id, Name: z.string().optional() }),
  Owner: reference,
  Requestor: z
    .array(reference)
    .nullish()
    .transform((list) => list ?? []),
});
export type RestTicket = z.infer<typeof restTicket>;

/** Lists are pages; `total` and `pages` may be null, so a short page is what tells the end. */
export function pageOf<T>(item: z.ZodType<T>) {
  return z.object({
    items: z.array(item),
    total: z
      .union([z.number(), z.string()])
      .nullish()
      .transform((value) => (value === null || value === undefined ? null : Number(value))),
  });
}

export const restQueue = z.object({ Name: z.string() });

export const transactionFields = 'Type,Field,OldValue,NewValue,Created,Creator,ObjectId,TimeTaken';
export const ticketFields = 'Subject,Status,Queue,Priority,Owner,SLA,Requestor,Created,Resolved,LastUpdated';
