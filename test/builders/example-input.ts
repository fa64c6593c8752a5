import { randomUUID } from 'node:crypto';

/** The parts of JSON Schema that inputs of procedures consist of. */
export interface InputSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly properties?: Readonly<Record<string, InputSchema>>;
  readonly required?: readonly string[];
  readonly items?: InputSchema;
  readonly anyOf?: readonly InputSchema[];
  readonly oneOf?: readonly InputSchema[];
}

/** Cursors of the reader, ids that the caller makes up, and names of things that every workspace has: no id of a stored thing. */
const notStored = new Set(['lastEventId', 'requestId', 'metricId']);

/** Names of the properties, at any depth, that hold the id of a thing. */
export function listIdNames(schema: InputSchema): readonly string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    isId(name, property) ? [name] : listIdNames(property),
  );
  const inner = [...(schema.items === undefined ? [] : [schema.items]), ...listChoices(schema)].flatMap(listIdNames);
  return [...new Set([...own, ...inner])];
}

/** An input that the schema accepts, with `ids` in the places of ids; optional properties are left out unless they hold one. */
export function createExampleInput(schema: InputSchema, ids: Readonly<Record<string, string>>): unknown {
  const [choice] = listChoices(schema);
  if (choice !== undefined) return createExampleInput(choice, ids);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.properties !== undefined) return createObject(schema, ids);
  switch (schema.type) {
    case 'array':
      return schema.items === undefined ? [] : [createExampleInput(schema.items, ids)];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'string':
      return createText(schema.format);
    default:
      return schema.default ?? null;
  }
}

function createObject(schema: InputSchema, ids: Readonly<Record<string, string>>): Record<string, unknown> {
  const required = new Set(schema.required ?? []);
  const entries = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, unknown][] => {
    if (isId(name, property)) return name in ids ? [[name, ids[name]]] : [];
    return required.has(name) || listIdNames(property).length > 0 ? [[name, createExampleInput(property, ids)]] : [];
  });
  return Object.fromEntries(entries);
}

function createText(format: string | undefined): string {
  if (format === 'email') return `example-${Math.random().toString(36).slice(2)}@example.test`;
  if (format === 'uuid') return randomUUID();
  if (format === 'uri') return 'http://127.0.0.1:1';
  if (format === 'date') return '2026-12-24';
  return 'Example text';
}

function isId(name: string, schema: InputSchema): boolean {
  if (notStored.has(name) || !/(^id|Id)$/.test(name)) return false;
  return schema.type === 'string' || listChoices(schema).some((choice) => choice.type === 'string');
}

function listChoices(schema: InputSchema): readonly InputSchema[] {
  return schema.anyOf ?? schema.oneOf ?? [];
}
