import { z } from 'zod';
import { fieldKinds } from '../connectors/events-api/field-schemas.ts';

export type FieldKind = 'text' | 'number' | 'instant' | 'length' | 'truth' | 'choice' | 'list' | 'agent';

/** One value that a row can give. */
export interface ImportField {
  /** `amount`, or `actor.kind` for one within another. */
  readonly path: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  /** What a choice may be. */
  readonly values: readonly string[];
  readonly description: string | null;
}

const agentFields = new Set(['agentId', 'assigneeId', 'reviewerId']);

/** The fields of an object's schema, those of objects within it included; what is fixed is left out. */
export function listFields(schema: z.ZodObject, prefix = ''): readonly ImportField[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => toFields(field, prefix + key));
}

function toFields(schema: z.core.$ZodType, path: string): readonly ImportField[] {
  const { inner, required, description } = unwrap(schema);
  if (inner instanceof z.ZodLiteral) return [];
  if (inner instanceof z.ZodObject) {
    const fields = listFields(inner, `${path}.`);
    return required ? fields : fields.map((field) => ({ ...field, required: false }));
  }
  const values = inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  return [{ path, kind: kindOf(inner, path), required, values, description }];
}

function kindOf(schema: z.core.$ZodType, path: string): FieldKind {
  const known = fieldKinds.get(schema)?.kind;
  if (known !== undefined) return known;
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodBoolean) return 'truth';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodArray) return 'list';
  return agentFields.has(path) ? 'agent' : 'text';
}

/** What may be left out or empty, and what stands within. */
function unwrap(schema: z.core.$ZodType) {
  let inner = schema;
  let required = true;
  let description: string | null = null;
  for (;;) {
    description ??= z.globalRegistry.get(inner)?.description ?? null;
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable || inner instanceof z.ZodOptional) {
      required = false;
      inner = inner.def.innerType;
    } else return { inner, required, description };
  }
}
