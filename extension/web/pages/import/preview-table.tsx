import { sayServerWords } from '../../../messaging/refusals/say-refusal.ts';
import { Table } from '../../components/table.tsx';
import type { webApi } from '../../api/web-api.ts';
import { importWords } from './import-words.ts';

type Preview = Awaited<ReturnType<typeof webApi.imports.preview.query>>;

const shownColumns = 8;

/** The first rows as they stand in the file, each with what it becomes or why it would be refused. */
export function PreviewTable({ columns, rows }: Pick<Preview, 'columns' | 'rows'>) {
  const words = importWords();
  const shown = columns.slice(0, shownColumns);
  return (
    <div className="stack">
      <h3>{words.firstRows}</h3>
      <Table label={words.firstRows} heads={[words.line, words.becomes, ...shown]}>
        {rows.map(({ line, cells, events, problem }) => (
          <tr key={line}>
            <td className="number">{line}</td>
            <td className={problem === null ? 'becomes' : 'becomes bad'}>
              <span aria-hidden="true">{problem === null ? '✓' : '✕'}</span>{' '}
              {problem === null ? words.events(events.length) : sayServerWords(problem)}
            </td>
            {shown.map((column) => (
              <td key={column} className="cell">
                {sayCell(cells[column])}
              </td>
            ))}
          </tr>
        ))}
      </Table>
      {columns.length > shownColumns && <p className="dim">{words.moreColumns(columns.length - shownColumns)}</p>}
    </div>
  );
}

function sayCell(cell: unknown): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}
