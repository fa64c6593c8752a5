import { addHolidays } from '@shiftlight/shared/time/add-holidays.ts';
import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';
import { CalendarError } from '@shiftlight/shared/time/calendar-error.ts';
import { importIcal, type ImportedHolidays } from '@shiftlight/shared/time/import-ical.ts';
import { useState } from 'react';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { calendarsWords } from './calendars-words.ts';

interface IcalFileProps {
  readonly definition: CalendarDefinition;
  onChange(definition: CalendarDefinition): void;
}

/** Holidays of decades need a tenth of it. */
const mostCharacters = 200_000;

/** Holidays of a file, put into the draft; what cannot be taken is told with its reason. */
export function IcalFile({ definition, onChange }: IcalFileProps) {
  const words = calendarsWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [result, setResult] = useState<{
    readonly added: number;
    readonly skipped: ImportedHolidays['skipped'];
  } | null>(null);
  async function read(file: File | undefined): Promise<void> {
    setProblem(null);
    setResult(null);
    if (file === undefined) return;
    const text = await file.text();
    if (text.length > mostCharacters) {
      setProblem(words.fileTooLong);
      return;
    }
    try {
      const imported = importIcal(text, definition.timeZone);
      const { definition: changed, added } = addHolidays(definition, imported);
      onChange(changed);
      setResult({ added: added.length, skipped: imported.skipped });
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      setProblem(error.message);
    }
  }
  return (
    <>
      <Field
        label={words.file}
        type="file"
        accept=".ics,text/calendar"
        error={problem}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      {result !== null && (
        <Notice kind="plain">
          <p>{result.added === 0 ? words.allKnown : words.added(formatNumber(result.added, 0))}</p>
          {result.skipped.length > 0 && (
            <>
              <p>{words.skipped}</p>
              <ul>
                {result.skipped.map(({ name, reason }) => (
                  <li key={`${name} ${reason}`}>
                    <b>{name}</b>: {reason}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </>
  );
}
