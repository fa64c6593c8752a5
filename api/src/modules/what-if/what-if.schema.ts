import { z } from 'zod';
import { definitionChange } from '../definitions/definitions.schema.ts';
import { calendarDefinition, policies } from '../rules/rules.schema.ts';
import { rubricContent, rubricName } from '../qa/rubrics.schema.ts';
import { targetChange } from '../targets/targets.schema.ts';

/** A month, week, quarter or year as in addresses of scorecards: `2026-10`. */
const period = z.string().min(4).max(30);

export const policiesDraft = z.object({ policies });
export const calendarDraft = z.object({ calendarId: z.uuid(), definition: calendarDefinition });
export const targetsDraft = targetChange.pick({ preset: true, overrides: true });

export const policiesPreview = policiesDraft.extend({ period });
export const calendarPreview = calendarDraft.extend({ period });
export const targetsPreview = targetsDraft.extend({ period });

export const definitionsDraft = definitionChange.pick({ variants: true });
export const definitionsPreview = definitionsDraft.extend({ period });

/** A draft that is counted over tickets. */
export const ticketsDraft = z.discriminatedUnion('kind', [
  policiesDraft.extend({ kind: z.literal('policies') }),
  calendarDraft.extend({ kind: z.literal('calendar') }),
  definitionsDraft.extend({ kind: z.literal('definitions') }),
]);
export type TicketsDraft = z.infer<typeof ticketsDraft>;

/** `requestId` becomes the id of the count: the same request starts one. */
export const countRequest = z.object({ requestId: z.uuid(), draft: ticketsDraft, period });
export type CountRequest = z.infer<typeof countRequest>;
export const countName = z.object({ countId: z.uuid() });

export const rubricPreview = rubricName.extend({ rubric: rubricContent, period });

export type RubricPreview = z.output<typeof rubricPreview>;
export type DefinitionsPreview = z.infer<typeof definitionsPreview>;
export type PoliciesPreview = z.infer<typeof policiesPreview>;
export type CalendarPreview = z.infer<typeof calendarPreview>;
export type TargetsPreview = z.infer<typeof targetsPreview>;

/** What a preview said, as the audit entry of the change names it. */
export const previewSummary = z.object({
  /** The stored count, null for a look of which nothing was stored; absent in proofs that are older than counts. */
  countId: z.string().nullable().optional(),
  period: z.string(),
  clocks: z.number().nullable(),
  clocksChanged: z.number().nullable(),
  toMissed: z.number().nullable(),
  toMet: z.number().nullable(),
  peopleChanged: z.number().nullable(),
});
export type PreviewSummary = z.infer<typeof previewSummary>;
