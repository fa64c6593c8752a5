import { businessEventLabels } from '@shiftlight/shared/events/business-events.ts';
import type { z } from 'zod';
import { pushedBusinessEvent } from '../connectors/events-api/business-schema.ts';
import { pushedEvent } from '../connectors/events-api/schema.ts';
import { ShiftlightError } from '../errors.ts';
import { listFields, type ImportField } from './fields.ts';
import { ticketRow } from './ticket-row.ts';

/** What the rows of a file can be. */
export interface ImportTarget {
  /** `tickets`, `events` (each row names its type), or the type of an event. */
  readonly id: string;
  readonly label: string;
  /** True when it is about tickets: a helpdesk whose log we read tells them itself. */
  readonly aboutTickets: boolean;
  readonly fields: readonly ImportField[];
}

const businessLabels: Readonly<Record<string, string>> = {
  ...businessEventLabels,
  'event.withdrawn': 'events taken back',
};

/** Fields that a row may leave out because they can be derived from the rest of it. */
const derived = new Set(['id', 'at']);
/** Events that begin and end say by that when they happened. */
const stretched = new Set(['from']);

function toTarget(option: z.ZodObject, type: string, aboutTickets: boolean): ImportTarget {
  const fields = listFields(option);
  const hasStretch = fields.some(({ path }) => stretched.has(path));
  return {
    id: type,
    label: businessLabels[type] ?? type.replace('.', ' '),
    aboutTickets,
    fields: fields.map((field) =>
      field.path === 'id' || (field.path === 'at' && hasStretch)
        ? { ...field, required: !derived.has(field.path) }
        : field,
    ),
  };
}

const tickets: ImportTarget = {
  id: 'tickets',
  label: 'tickets, one a row',
  aboutTickets: true,
  fields: listFields(ticketRow),
};

const byType = [
  ...pushedBusinessEvent.options.map((option) => toTarget(option, option.shape.type.value, false)),
  ...pushedEvent.options.map((option) => toTarget(option, option.shape.type.value, true)),
];

/** Any event, its type in a column of its own and the other columns called as its fields. */
const events: ImportTarget = {
  id: 'events',
  label: 'events of any type, one a row',
  aboutTickets: false,
  fields: [
    { path: 'type', kind: 'text', required: true, values: byType.map(({ id }) => id), description: null },
    ...new Map(
      byType.flatMap(({ fields }) => fields.map((field) => [field.path, { ...field, required: false }])),
    ).values(),
  ],
};

/** Everything that can be imported. */
export const importTargets: readonly ImportTarget[] = [tickets, events, ...byType];

const byId = new Map(importTargets.map((target) => [target.id, target]));

/** Throws INVALID when there is no such target. */
export function getTarget(id: string): ImportTarget {
  const target = byId.get(id);
  if (target === undefined) throw new ShiftlightError('INVALID', `Nothing called “${id}” can be imported.`);
  return target;
}

/** The target of an event's type; null when there is none. */
export function findTypeTarget(type: string): ImportTarget | null {
  return byType.find(({ id }) => id === type) ?? null;
}
