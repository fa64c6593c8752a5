import { z } from 'zod';
import { ruleChange } from '../rules/rules.schema.ts';

/** Which variant of each metric counts, by their registered names; a metric that is not named counts by its default definition. */
const variants = z.record(z.string().min(1).max(80), z.string().min(1).max(80));

export const definitionChange = ruleChange.omit({ basedOn: true }).extend({
  variants,
  /** The newest version that the change was made from; another one by now is a CONFLICT. 0 = nothing was ever chosen. */
  basedOn: z.number().int().min(0),
});
export type DefinitionChange = z.output<typeof definitionChange>;
