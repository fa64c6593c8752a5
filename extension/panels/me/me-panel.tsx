import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { mePeriods, type MePeriod, type MeView } from '@shiftlight/shared/views/me-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateRange } from '../../ui/words/instant.ts';
import { usePanelStore } from '../panel-store.ts';
import { meWords } from './me-words.ts';
import { describeFigure, formatValue, isJudgeable } from './figure-words.ts';

/** My own figures, each with its sample and its uncertainty. */
export function MePanel() {
  const words = meWords();
  const [period, setPeriod] = useState<MePeriod>('month');
  const figuresVersion = usePanelStore((state) => state.figuresVersion);
  const { data: view, problem } = useWorkerQuery(period, (api) => api.me.figures.query({ period }), figuresVersion);
  return (
    <>
      <fieldset className="periods">
        <legend className="visually-hidden">{words.period}</legend>
        {mePeriods.map((id) => (
          <label key={id}>
            <input type="radio" name="period" checked={id === period} onChange={() => setPeriod(id)} />
            {words.periods[id]}
          </label>
        ))}
      </fieldset>
      {problem !== null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {view === null && problem === null && <p className="empty">{words.loading}</p>}
      {view !== null && <Figures view={view} />}
    </>
  );
}

function Figures({ view }: { readonly view: MeView }) {
  if (view.figures.length === 0) return <p className="empty">{meWords().empty}</p>;
  return (
    <>
      <dl>
        {view.figures.map((figure) => (
          <FigureRow key={figure.metricId} figure={figure} />
        ))}
      </dl>
      <p className="pad dim">
        {meWords().daysBegin(
          formatDateRange(view.from, view.to, { timeZone: view.timeZone }),
          view.timeZone.replaceAll('_', ' '),
        )}
      </p>
    </>
  );
}

function FigureRow({ figure }: { readonly figure: Figure }) {
  return (
    <div className="figure" data-testid={`figure-${figure.metricId}`}>
      <dt className="name">{figure.label}</dt>
      {figure.value === null ? (
        <dd className="value none">
          <span aria-hidden="true">—</span>
          <span className="visually-hidden">{meWords().notEnough}</span>
        </dd>
      ) : (
        <dd className={isJudgeable(figure) ? 'value' : 'value none'}>{formatValue(figure.unit, figure.value)}</dd>
      )}
      <dd className="more">
        {describeFigure(figure).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </dd>
    </div>
  );
}
