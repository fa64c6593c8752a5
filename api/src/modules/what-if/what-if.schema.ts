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

export const rubricPreview = rubricName.extend({ rubric: rubricContent, period });

export type RubricPreview = z.output<typeof rubricPreview>;
export type DefinitionsPreview = z.infer<typeof definitionsPreview>;
export type PoliciesPreview = z.infer<typeof policiesPreview>;
export type CalendarPreview = z.infer<typeof calendarPreview>;
export type TargetsPreview = z.infer<typeof targetsPreview>;

/** What a preview said, as the audit entry of the change names it. */
export const previewSummary = z.object({
  period: z.string(),
  clocks: z.number().nullable(),
  clocksChanged: z.number().nullable(),
  toMissed: z.number().nullable(),
  toMet: z.number().nullable(),
  peopleChanged: z.number().nullable(),
});
export type PreviewSummary = z.infer<typeof previewSummary>;
