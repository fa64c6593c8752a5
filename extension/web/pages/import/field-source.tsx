import { Labelled } from '../../../ui/components/labelled.tsx';
import type { webApi } from '../../api/web-api.ts';
import { importWords } from './import-words.ts';
import type { Mapping } from './mapping-editor.tsx';

type Field = Awaited<ReturnType<typeof webApi.imports.targets.query>>[number]['fields'][number];
type Source = Mapping['fields'][string];

interface FieldSourceProps {
  readonly field: Field;
  readonly columns: readonly string[];
  readonly source: Source | null;
  readonly onChange: (source: Source | null) => void;
}

const none = 'none';
const fixed = 'value';

/** Where one field comes from: a column, one value for all rows, or nowhere. */
export function FieldSource({ field, columns, source, onChange }: FieldSourceProps) {
  const words = importWords();
  const { path, required, values } = field;
  const isFixed = source !== null && 'value' in source;
  const chosen = source === null ? none : 'value' in source ? fixed : `column ${source.column}`;
  const label = required ? words.requiredField(path) : path;
  const change = (choice: string) => {
    if (choice === none) onChange(null);
    else if (choice === fixed) onChange({ value: values[0] ?? '' });
    else onChange({ column: choice.slice('column '.length) });
  };
  return (
    <Labelled label={label} error={required && source === null ? words.chooseColumn : null}>
      {(ties) => (
        <div className="import-source">
          <select {...ties} value={chosen} onChange={(event) => change(event.target.value)}>
            <option value={none}>{words.notInFile}</option>
            <option value={fixed}>{words.oneValue}</option>
            {columns.map((column) => (
              <option key={column} value={`column ${column}`}>
                {column}
              </option>
            ))}
          </select>
          {isFixed &&
            (values.length > 0 ? (
              <select
                aria-label={words.valueOf(path)}
                value={source.value}
                onChange={(event) => onChange({ value: event.target.value })}
              >
                {values.map((value) => (
                  <option key={value}>{value}</option>
                ))}
              </select>
            ) : (
              <input
                aria-label={words.valueOf(path)}
                value={source.value}
                onChange={(event) => onChange({ value: event.target.value })}
              />
            ))}
        </div>
      )}
    </Labelled>
  );
}
