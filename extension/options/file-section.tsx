import { useRef, useState } from 'react';
import { readSettingsFile, toSettingsFile, type FileFault, type FileReading } from '../settings/settings-file.ts';
import type { Settings } from '../settings/settings.ts';
import { Button } from '../ui/components/button.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { settingsWords } from './settings-words.ts';
import type { SettingsControl } from './use-settings.ts';

/** What became of the file that was chosen last; `before` brings back what was there. */
interface Outcome {
  readonly reading: FileReading;
  readonly before: Settings;
}

/** The settings as a file: to keep, to take to another computer, to hand to a colleague. */
export function FileSection({ control: { settings, change } }: { readonly control: SettingsControl }) {
  const words = settingsWords();
  const picker = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function take(file: File): Promise<void> {
    const reading = readSettingsFile(await file.text());
    setOutcome({ reading, before: settings });
    if (reading.ok) change(reading.settings);
  }

  return (
    <section className="card stack">
      <h2>{words.fileTitle}</h2>
      <p className="dim">{words.fileHint}</p>
      <div className="cluster">
        <Button onClick={() => saveFile(toSettingsFile(settings))}>{words.saveFile}</Button>
        <Button onClick={() => picker.current?.click()}>{words.loadFile}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={words.loadFile}
          hidden
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file may be chosen again after it was corrected.
            target.value = '';
            if (file !== undefined) void take(file);
          }}
        />
      </div>
      {outcome !== null && (
        <Result
          outcome={outcome}
          onUndo={() => {
            change(outcome.before);
            setOutcome(null);
          }}
        />
      )}
    </section>
  );
}

function Result({ outcome: { reading }, onUndo }: { readonly outcome: Outcome; readonly onUndo: () => void }) {
  const words = settingsWords();
  if (reading.ok) {
    return (
      <Notice kind="good">
        {words.loaded} {reading.unknown.length > 0 && words.skipped(reading.unknown.join(', '))}{' '}
        <Button look="quiet" onClick={onUndo}>
          {words.undo}
        </Button>
      </Notice>
    );
  }
  if (reading.reason !== 'faults') return <Notice kind="problem">{words.fileProblems[reading.reason]}</Notice>;
  return (
    <Notice kind="problem">
      {words.fileProblems.faults}
      <ul className="faults">
        {reading.faults.map((fault) => (
          <li key={fault.path}>{sayFault(fault)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function sayFault({ path, found, expected }: FileFault): string {
  const words = settingsWords();
  const { kind } = expected;
  const wanted =
    kind === 'between'
      ? words.between(expected.low, expected.high)
      : kind === 'one-of'
        ? words.oneOf(expected.options.join(', '))
        : words.expected[kind];
  return words.fault(path, found, wanted);
}

function saveFile(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: 'shiftlight-settings.json' }).click();
  URL.revokeObjectURL(url);
}
