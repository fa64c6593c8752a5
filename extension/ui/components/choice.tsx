interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly options: readonly { readonly id: T; readonly name: string }[];
  readonly value: T;
  readonly disabled?: boolean;
  readonly onChoose: (id: T) => void;
}

/** One of a few, all in sight: a group of radio buttons in one row. */
export function Choice<T extends string>({ label, name, options, value, disabled = false, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset className="choice" disabled={disabled}>
      <legend>{label}</legend>
      <div className="choice-row">
        {options.map((option) => (
          <label key={option.id}>
            <input type="radio" name={name} checked={option.id === value} onChange={() => onChoose(option.id)} />
            <span>{option.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
