import { createHash } from 'node:crypto';
import type { ImportField } from './fields.ts';
import { brokenLine } from './files/read-json-lines.ts';
import type { TableRow } from './files/table-file.ts';
import type { ImportMapping } from './mapping.ts';
import { parseCell } from './parse-cell.ts';
import { findTypeTarget, getTarget, type ImportTarget } from './targets.ts';
import { ticketRow, toTicketEvents } from './ticket-row.ts';

/** Pushed events that a row tells, or in words why it tells none. */
export type RowOutcome = { readonly events: readonly object[] } | { readonly problem: string };

/** Whom an e-mail address belongs to in the system that the rows are imported into; null when nobody is known there. */
export type FindAgent = (email: string) => string | null;

/** A plan that does not say when it was made counts as made so long before it begins. */
const plannedBeforeMs = 28 * 86_400_000;
const plans = new Set(['shift.scheduled', 'event-hours.declared']);

/** How the rows of a file become events. Pure: the same row gives the same events with the same ids. Throws INVALID for an unknown target. */
export function createRowReader(mapping: ImportMapping, findAgent: FindAgent): (row: TableRow) => RowOutcome {
  const target = getTarget(mapping.target);
  return (row) => {
    if (brokenLine in row.cells) return { problem: 'This line is no JSON object.' };
    return target.id === 'events' ? readAny(row) : readAs(target, row);
  };

  /** Columns are called as the fields, but for what is mapped otherwise. */
  function readAny(row: TableRow): RowOutcome {
    const type = String(findCell('type', row) ?? '').trim();
    const own = findTypeTarget(type);
    return own === null
      ? { problem: type === '' ? 'type: This is missing.' : `type: Events of type ${type.slice(0, 60)} are not known.` }
      : readAs(own, row);
  }

  function readAs({ id: type, fields }: ImportTarget, row: TableRow): RowOutcome {
    const values: Record<string, unknown> = {};
    for (const field of fields) {
      const cell = findCell(field.path, row);
      if (isEmpty(cell)) {
        if (field.required) return { problem: `${field.path}: This is missing.` };
        continue;
      }
      const parsed = parseCell(cell, field, mapping);
      if ('problem' in parsed) return { problem: `${field.path}: ${parsed.problem}` };
      const value = field.kind === 'agent' ? toAgent(String(parsed.value), field) : parsed;
      if ('problem' in value) return value;
      put(values, field.path, value.value);
    }
    if (type === 'tickets') {
      const ticket = ticketRow.safeParse(values);
      if (!ticket.success) return { problem: describe(ticket.error.issues) };
      return toTicketEvents(ticket.data);
    }
    return { events: [complete(type, values)] };
  }

  function findCell(path: string, { cells }: TableRow): unknown {
    const source = mapping.fields[path];
    if (source === undefined) return target.id === 'events' ? cells[path] : undefined;
    return 'value' in source ? source.value : cells[source.column];
  }

  function toAgent(text: string, { path }: ImportField): { readonly value: string } | { readonly problem: string } {
    if (!text.includes('@')) return { value: text };
    const externalId = findAgent(text.toLowerCase());
    return externalId === null
      ? {
          problem: `${path}: Nobody with the address ${text} is known there. Send the id instead, or connect the person first.`,
        }
      : { value: externalId };
  }
}

const isEmpty = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

function describe(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    .join('; ');
}

function put(values: Record<string, unknown>, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    values[first] = value;
    return;
  }
  const inner = values[first];
  const record: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  put(record, rest.join('.'), value);
  values[first] = record;
}

/** Fills in what can be derived: when it happened from what it spans, its id from all that it says. */
function complete(type: string, values: Readonly<Record<string, unknown>>): object {
  const { at, from } = values;
  const derivedAt = typeof from !== 'number' ? undefined : plans.has(type) ? from - plannedBeforeMs : from;
  const dated = { type, ...values, ...(at === undefined && derivedAt !== undefined && { at: derivedAt }) };
  return 'id' in dated ? dated : { id: `import/${toFingerprint(dated)}`, ...dated };
}

function toFingerprint(values: object): string {
  const sorted = Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 32);
}
