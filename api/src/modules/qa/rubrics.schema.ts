import { z } from 'zod';
import { storableText } from '../escalations/checklists.schema.ts';

const id = z.string().regex(/^[a-z0-9-]{1,60}$/, 'ids are lower-case letters, digits and hyphens');
const points = z.number().min(0).max(100);

const criterion = z.strictObject({
  id,
  label: storableText(120),
  help: storableText(500),
  group: storableText(80).nullable(),
  weight: z.number().min(0).max(1_000),
  scaleMin: points,
  scaleMax: points,
  notApplicable: z.boolean(),
  critical: z.enum(['review', 'group']).nullable(),
  rootCauses: z
    .array(z.strictObject({ id, label: storableText(80) }))
    .max(20)
    .readonly(),
  condition: z.strictObject({ criterionId: id, from: points, to: points }).nullable(),
});

/** A rubric as managers write it; `findRubricFaults` then says whether it can be used. */
export const rubricContent = z.strictObject({
  label: storableText(120),
  passRatio: z.number().min(0).max(1),
  criteria: z.array(criterion).max(40).readonly(),
});

export const rubricName = z.object({ rubricName: id });
/** The draft that the manager saw; 0 = there was none. */
export const draftRevision = rubricName.extend({ revision: z.number().int().min(0) });
export const publishInput = draftRevision.extend({
  /** What `whatIf` gave with its answer for this very draft, so that the audit log can name it. */
  preview: z.string().max(4_000).optional(),
});
export const saveDraftInput = draftRevision.extend({ rubric: rubricContent });

export type DraftRevision = z.output<typeof draftRevision>;
export type RubricContent = z.output<typeof rubricContent>;
