import { useQuery } from '@tanstack/react-query';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { listTimeZones } from '../../components/time-zones.ts';
import { importWords } from './import-words.ts';
import { FieldSource } from './field-source.tsx';
import { sayTarget } from './target-words.ts';

type Preview = Awaited<ReturnType<typeof webApi.imports.preview.query>>;
export type Mapping = Preview['mapping'];

interface MappingEditorProps {
  readonly columns: readonly string[];
  readonly mapping: Mapping;
  readonly disabled: boolean;
  /** Other rows: we propose anew which columns hold them. */
  readonly onTarget: (target: string) => void;
  readonly onChange: (mapping: Mapping) => void;
}

const orders = ['', 'day-first', 'month-first'] as const;
const decimals = ['point', 'comma'] as const;
const units = ['ms', 's', 'min', 'h'] as const;
const find = <T extends string>(all: readonly T[], value: string): T | undefined => all.find((one) => one === value);

/** What the rows are, which column holds which field, and how dates and numbers are written. */
export function MappingEditor({ columns, mapping, disabled, onTarget, onChange }: MappingEditorProps) {
  const words = importWords();
  const { data: targets = [] } = useQuery({
    queryKey: ['import-targets'],
    queryFn: () => webApi.imports.targets.query(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const all = targets.find(({ id }) => id === mapping.target)?.fields ?? [];
  const fields = [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
  const isAny = mapping.target === 'events';
  return (
    <fieldset disabled={disabled}>
      <div className="two">
        <SelectField
          label={words.rowsAre}
          value={mapping.target}
          onChange={(event) => onTarget(event.target.value)}
          options={targets.map(({ id, label }) => ({ value: id, name: sayTarget(id, label) }))}
        />
        <SelectField
          label={words.timeZone}
          value={mapping.timeZone}
          onChange={(event) => onChange({ ...mapping, timeZone: event.target.value })}
          options={withOwn(listTimeZones(), mapping.timeZone)}
        />
        <SelectField
          label={words.dates}
          value={mapping.dates ?? ''}
          onChange={(event) => onChange({ ...mapping, dates: find(orders, event.target.value) || null })}
          options={orders.map((value) => ({ value, name: words.dateOrders[value] }))}
        />
        <SelectField
          label={words.decimal}
          value={mapping.decimal}
          onChange={(event) => onChange({ ...mapping, decimal: find(decimals, event.target.value) ?? 'point' })}
          options={decimals.map((value) => ({ value, name: words.decimals[value] }))}
        />
        {fields.some(({ kind }) => kind === 'length') && (
          <SelectField
            label={words.lengths}
            value={mapping.lengths}
            onChange={(event) => onChange({ ...mapping, lengths: find(units, event.target.value) ?? 'ms' })}
            options={units.map((value) => ({ value, name: words.units[value] }))}
          />
        )}
      </div>
      {isAny ? (
        <p className="dim">{words.anyEvent}</p>
      ) : (
        <div className="import-fields">
          {fields.map((field) => (
            <FieldSource
              key={`${mapping.target} ${field.path}`}
              field={field}
              columns={columns}
              source={mapping.fields[field.path] ?? null}
              onChange={(source) => {
                const { [field.path]: _, ...others } = mapping.fields;
                onChange({ ...mapping, fields: source === null ? others : { ...others, [field.path]: source } });
              }}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}

function withOwn(zones: ReturnType<typeof listTimeZones>, zone: string): ReturnType<typeof listTimeZones> {
  return zones.some(({ value }) => value === zone) ? zones : [{ value: zone, name: zone }, ...zones];
}
