import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import { mineWords } from './mine-words.ts';
import { sayLook } from './say-look.ts';

const shown = 20;

/** Who looked at my figures: who, what, when. */
export function LooksSection() {
  const words = mineWords();
  const { data, problem } = useWorkerQuery('looks', (api) => api.people.whoLookedAtMe.query({ limit: shown }));
  return (
    <section className="section">
      <h2>{words.looks}</h2>
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data?.length === 0 && <p className="dim">{words.noLooks}</p>}
      <ul className="rows">
        {data?.map(({ id, viewerName, what, at }) => (
          <li key={id}>
            <span>{viewerName ?? words.unknownViewer}</span>
            <span className="when">{formatDateTime(at)}</span>
            <span className="about">{sayLook(what)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
