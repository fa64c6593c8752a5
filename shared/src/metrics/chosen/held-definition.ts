import type { DefinitionSpan } from './definition-set.ts';

/** The name of a definition that held, and when; `label` null = the metric's default definition. */
export interface HeldName extends DefinitionSpan {
  readonly label: string | null;
}

/** A definition that held, as a receipt tells it. */
export interface HeldDefinition extends HeldName {
  readonly definition: string;
  readonly source: string;
  readonly attribution: string;
}
