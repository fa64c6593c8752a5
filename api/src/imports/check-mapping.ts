import { ShiftlightError } from '../errors.ts';
import { isTimeZone } from '../modules/workspaces/time-zone.ts';
import type { ImportMapping } from './mapping.ts';
import { getTarget } from './targets.ts';

/** Throws INVALID, naming all that is wrong, when the mapping does not fit the file. */
export function checkMapping(mapping: ImportMapping, columns: readonly string[]): void {
  const { fields } = getTarget(mapping.target);
  const known = new Set(fields.map(({ path }) => path));
  const has = new Set(columns);
  const problems = [
    ...Object.keys(mapping.fields)
      .filter((path) => !known.has(path))
      .map((path) => `There is no field ${path}.`),
    ...Object.entries(mapping.fields).flatMap(([path, source]) =>
      'column' in source && !has.has(source.column) ? [`${path}: the file has no column “${source.column}”.`] : [],
    ),
    ...(mapping.target === 'events'
      ? has.has('type') || 'type' in mapping.fields
        ? []
        : ['type: choose the column that names the type of each event.']
      : fields
          .filter(({ required, path }) => required && !(path in mapping.fields))
          .map(({ path }) => `${path}: choose a column, or one value for all rows.`)),
    ...(isTimeZone(mapping.timeZone) ? [] : [`There is no time zone “${mapping.timeZone}”.`]),
  ];
  if (problems.length > 0) throw new ShiftlightError('INVALID', problems.join('\n'));
}
