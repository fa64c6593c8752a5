import type { MineStoreId } from '@shiftlight/api/modules/mine/stores/index.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatNumber } from '../../ui/words/number.ts';
import { mineWords } from './mine-words.ts';
import { sayFieldName, sayFieldValue } from './say-field.ts';

/** As many as a panel can show to be read; all of them are in the file. */
const shownRecords = 20;

/** The records of one kind as they are stored, read when somebody opens them. */
export function StoredRecords({ store, count }: { readonly store: MineStoreId; readonly count: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="records" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{mineWords().show(formatNumber(Math.min(count, shownRecords), 0))}</summary>
      {isOpen && <Records store={store} />}
    </details>
  );
}

function Records({ store }: { readonly store: MineStoreId }) {
  const { data, problem } = useWorkerQuery(store, (api) => api.mine.records.query({ store, limit: shownRecords }));
  if (data === null) {
    return problem === null ? (
      <p className="dim">{mineWords().loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  }
  return (
    <ol>
      {data.map(({ key, ...fields }) => (
        <li key={key}>
          <dl>
            {Object.entries(fields)
              .filter(([, value]) => value !== null && value !== '')
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{sayFieldName(name)}</dt>
                  <dd>{sayFieldValue(value)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
