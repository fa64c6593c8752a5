import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { OwnDisputes } from '../../ui/disputes/own-disputes.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatNumber } from '../../ui/words/number.ts';
import { usePanelStore } from '../panel-store.ts';
import { DisputeClock } from './dispute-clock.tsx';
import { ExportSection } from './export-section.tsx';
import { LooksSection } from './looks-section.tsx';
import { mineWords } from './mine-words.ts';
import { storeWords } from './store-words.ts';
import { StoredRecords } from './stored-records.tsx';

/** What is stored about me, who looked, what I dispute; all of it as a file. */
export function MinePanel() {
  const words = mineWords();
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const topicVersion = usePanelStore(({ topicVersions }) => topicVersions.disputes ?? 0);
  return (
    <>
      <DisputeClock />
      <OwnDisputes version={`${figuresVersion} ${topicVersion}`} />
      <LooksSection />
      <section className="section">
        <h2>{words.signals}</h2>
        <p className="dim">{words.signalsAbout}</p>
        <p>
          <a href="/dashboard.html#/integrity?team=own" target="_blank" rel="noreferrer">
            {words.seeSignals}
          </a>
        </p>
      </section>
      <StoredSection version={figuresVersion} />
      <section className="section">
        <h2>{words.never}</h2>
        <ul className="never">
          {Object.entries(words.neverList).map(([id, text]) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      </section>
      <ExportSection />
    </>
  );
}

function StoredSection({ version }: { readonly version: number }) {
  const words = mineWords();
  const { data, problem } = useWorkerQuery('overview', (api) => api.mine.overview.query(), version);
  return (
    <section className="section">
      <h2>{words.stored}</h2>
      {data === null && problem === null && <p className="dim">{words.loading}</p>}
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <dl className="rows">
        {data?.stores.map(({ id, count }) => (
          <div key={id} data-testid={`stored-${id}`}>
            <dt>{storeWords()[id].name}</dt>
            <dd className="how-many">{formatNumber(count, 0)}</dd>
            <dd className="about">{storeWords()[id].about}</dd>
            {id === 'events' && data.events.length > 0 && (
              <dd className="about">
                {words.events(
                  data.events.map(({ type, count: many }) => `${sayType(type)} ${formatNumber(many, 0)}`).join(', '),
                )}
              </dd>
            )}
            {count > 0 && (
              <dd className="about">
                <StoredRecords store={id} count={count} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A type of events in words; one that is newer than this extension as the API names it. */
function sayType(type: string): string {
  const words: Readonly<Record<string, string>> = mineWords().eventTypes;
  return words[type] ?? type;
}
