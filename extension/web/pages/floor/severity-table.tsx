import type { QueueCounts, QueueSummary } from '@shiftlight/shared/floor/summarise-queue.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { TableHeads } from '../../components/table-heads.tsx';
import { floorWords } from './floor-words.ts';

/** The queue by severity, most severe first, and by age. */
export function SeverityTable({ queue }: { readonly queue: QueueSummary }) {
  const words = floorWords();
  const most = Math.max(1, ...queue.severities.map(({ open }) => open));
  if (queue.all.open === 0) return <p className="dim">{words.nothingOpen}</p>;
  return (
    <>
      <table className="severities">
        <TableHeads heads={[words.priority, words.over, words.atRisk, words.open]} />
        <tbody>
          {queue.severities.map((counts) => (
            <tr key={counts.priority ?? ''}>
              <th scope="row">
                {counts.priority ?? words.noPriority}
                <Bar counts={counts} most={most} />
              </th>
              <td className={counts.over > 0 ? 'over' : 'dim'}>
                {counts.over > 0 && <Icon icon={stateIcons.over} />}
                {formatNumber(counts.over, 0)}
              </td>
              <td className={counts.atRisk > 0 ? 'at-risk' : 'dim'}>
                {counts.atRisk > 0 && <Icon icon={stateIcons['at-risk']} />}
                {formatNumber(counts.atRisk, 0)}
              </td>
              <td>{formatNumber(counts.open, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="ages">
        {(['day', 'threeDays', 'week'] as const).map((age) => (
          <div key={age}>
            <dt className="dim">{words.ages[age]}</dt>
            <dd>{formatNumber(queue.age[age], 0)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Over, at risk and the rest as parts of a line; the numbers beside it say the same. */
function Bar({ counts, most }: { readonly counts: QueueCounts; readonly most: number }) {
  const parts = { over: counts.over, 'at-risk': counts.atRisk, rest: counts.open - counts.over - counts.atRisk };
  return (
    <span className="severity-bar" aria-hidden="true" style={{ width: `${(counts.open / most) * 100}%` }}>
      {Object.entries(parts).map(
        ([part, count]) => count > 0 && <i key={part} className={part} style={{ flexGrow: count }} />,
      )}
    </span>
  );
}
