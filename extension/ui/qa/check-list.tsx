import { Check } from '../components/check.tsx';

interface CheckListProps<Id extends string> {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | null;
  readonly options: readonly { readonly id: Id; readonly name: string | undefined }[];
  readonly chosen: readonly Id[];
  onChange(chosen: readonly Id[]): void;
}

/** Any number of several, in the order in which they were chosen. */
export function CheckList<Id extends string>(props: CheckListProps<Id>) {
  const { label, hint, error = null, options, chosen, onChange } = props;
  return (
    <fieldset className="several">
      <legend>{label}</legend>
      {options.map(({ id, name }) => (
        <Check
          key={id}
          checked={chosen.includes(id)}
          onToggle={(isOn) => onChange([...chosen.filter((one) => one !== id), ...(isOn ? [id] : [])])}
        >
          {name}
        </Check>
      ))}
      {error !== null && (
        <p className="error" role="alert">
          {error}
        </p>
      )}
      <p className="hint dim">{hint}</p>
    </fieldset>
  );
}
