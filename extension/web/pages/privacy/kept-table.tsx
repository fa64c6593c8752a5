import { retentionKinds, type RetentionKindId } from '@shiftlight/shared/privacy/retention.ts';
import type { RetentionLine } from '@shiftlight/shared/views/privacy-view.ts';
import { useId } from 'react';
import { formatDate } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Table } from '../../components/table.tsx';
import { keptWords } from './kept-words.ts';

/** What stands in the fields: days, or nothing for always. */
export type Periods = Readonly<Partial<Record<RetentionKindId, string>>>;

interface KeptTableProps {
  readonly periods: Periods;
  readonly onChange: (kind: RetentionKindId, days: string) => void;
  readonly lines: readonly RetentionLine[];
}

/** A row for each kind: its period, why it cannot be shorter, what is stored and what would go. */
export function KeptTable({ periods, onChange, lines }: KeptTableProps) {
  const words = keptWords();
  return (
    <Table label={words.title} heads={[words.kind, words.days, words.stored, words.oldest, words.due]}>
      {retentionKinds.map(({ id, minimumDays, because }) => {
        const line = lines.find(({ kind }) => kind === id);
        return (
          <tr key={id}>
            <th scope="row">{words.kinds[id]}</th>
            <td>
              <DaysField
                label={words.daysOf(words.kinds[id])}
                value={periods[id] ?? ''}
                minimum={minimumDays}
                because={words.because[because]}
                onChange={(days) => onChange(id, days)}
              />
            </td>
            <td>{line === undefined ? '–' : formatNumber(line.stored, 0)}</td>
            <td>{line === undefined || line.oldestAt === null ? '–' : formatDate(line.oldestAt)}</td>
            <td>{line === undefined ? '–' : formatNumber(line.due, 0)}</td>
          </tr>
        );
      })}
    </Table>
  );
}

interface DaysFieldProps {
  readonly label: string;
  readonly value: string;
  readonly minimum: number;
  readonly because: string;
  readonly onChange: (days: string) => void;
}

function DaysField({ label, value, minimum, because, onChange }: DaysFieldProps) {
  const words = keptWords();
  const id = useId();
  const isShort = value.trim() !== '' && Number(value) < minimum;
  return (
    <div className="field kept-days">
      <input
        aria-label={label}
        aria-describedby={id}
        aria-invalid={isShort || undefined}
        inputMode="numeric"
        maxLength={5}
        placeholder={words.always}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={id} className={isShort ? 'error' : 'dim'}>
        {isShort ? words.tooShort(formatNumber(minimum, 0), because) : words.atLeast(formatNumber(minimum, 0))}
      </span>
    </div>
  );
}
