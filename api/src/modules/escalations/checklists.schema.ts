import { itemKinds, prefillFields } from '@shiftlight/shared/escalations/checklist.ts';
import { z } from 'zod';

/** Text that PostgreSQL can hold: what is no character becomes U+FFFD. */
export const storableText = (longest: number) =>
  z
    .string()
    .max(longest)
    .transform((text) => text.toWellFormed().replaceAll('\0', '\uFFFD'));

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'ids are lower-case letters, digits and hyphens');
const names = z.array(storableText(80)).max(50).readonly();

const checklistItem = z.strictObject({
  id,
  label: storableText(120),
  kind: z.enum(itemKinds),
  required: z.boolean(),
  hint: storableText(200).nullable(),
  choices: z.array(storableText(80)).max(30).readonly(),
  prefill: z.enum(prefillFields).nullable(),
});

/** Checklists as managers write them; `findChecklistFaults` then says whether they can be used. */
export const checklists = z
  .array(
    z.strictObject({
      id,
      version: z.number().int().min(1),
      label: storableText(120),
      categories: names,
      customerTiers: names,
      tiers: z.array(z.number().int().min(2).max(3)).max(2).readonly(),
      teamId: z.uuid().nullable(),
      items: z.array(checklistItem).max(40).readonly(),
    }),
  )
  .max(40)
  .readonly();

/** The draft that the manager saw; 0 = there was none. */
export const draftRevision = z.object({ revision: z.number().int().min(0) });
export const saveDraftInput = draftRevision.extend({ checklists });
