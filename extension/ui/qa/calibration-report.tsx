import type { CalibrationReportView } from '@shiftlight/shared/views/calibration-view.ts';
import { useState } from 'react';
import { submitWrite } from '../../messaging/outbox.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { formatNumber, formatPercent } from '../words/number.ts';
import { calibrationWords } from './calibration-words.ts';
import { qaWords } from './qa-words.ts';
import { sayRatio } from './say-ratio.ts';
import { LeanBar, ScoreStrip, SpreadBar } from './spread-bar.tsx';

interface CalibrationReportProps {
  readonly calibrationId: string;
  readonly version: string;
  onClosed(): void;
}

/** What a calibration found: by criterion, reviewer and ticket, and what was agreed. */
export function CalibrationReport({ calibrationId, version, onClosed }: CalibrationReportProps) {
  const { data, problem } = useWorkerQuery(
    `calibration ${calibrationId}`,
    (api) => api.calibration.report.query({ calibrationId }),
    version,
  );
  if (data === null && problem !== null) return <Notice kind="problem">{sayProblem(problem)}</Notice>;
  return data === null ? <p className="dim">{qaWords().loading}</p> : <Found report={data} onClosed={onClosed} />;
}

function Found({ report, onClosed }: { readonly report: CalibrationReportView; readonly onClosed: () => void }) {
  const words = calibrationWords();
  const { criteria, leans, scores, alpha, seed, outcome, benchmark, mayClose, calibrationId } = report;
  return (
    <div className="found" data-testid="calibration-report">
      <h4 className="overline">{words.byCriterion}</h4>
      <ul className="pictured">
        {criteria.map(({ criterionId, label, varianceRatio, withinTolerance }) => (
          <li key={criterionId}>
            <b>{sayRubricText(label)}</b>
            <SpreadBar ratio={varianceRatio} />
            <span>
              {varianceRatio === null ? words.noVariance : words.variance(sayRatio(varianceRatio))}{' '}
              <span className="dim">
                {withinTolerance === null ? '' : withinTolerance ? words.within : words.beyond}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <h4 className="overline">{words.byReviewer}</h4>
      <ul className="pictured">
        {leans.map(({ person, n, leanRatio, accuracy }) => (
          <li key={person.memberId}>
            <b>{person.name ?? words.somebody}</b>
            {n > 0 && <LeanBar ratio={leanRatio} />}
            <span>{n === 0 ? words.noVariance : sayLean(leanRatio)}</span>
            {accuracy !== null && accuracy.equalRatio !== null && (
              <span className="dim">{words.accuracy(formatPercent(accuracy.equalRatio), accuracy.n)}</span>
            )}
          </li>
        ))}
      </ul>
      {benchmark !== null && <p className="dim">{words.benchmarkIs(benchmark.name ?? words.somebody)}</p>}
      <h4 className="overline">{words.byTicket}</h4>
      <ul className="pictured">
        {scores.map(({ ticket, scores: rated, spread }) => (
          <li key={ticket.externalId}>
            <b>
              #{ticket.externalId} {ticket.subject ?? ''}
            </b>
            <ScoreStrip scores={rated.flatMap(({ scoreRatio }) => (scoreRatio === null ? [] : [scoreRatio]))} />
            <span>
              {rated
                .map(
                  ({ person, scoreRatio }) =>
                    `${person.name ?? words.somebody} ${scoreRatio === null ? '–' : formatPercent(scoreRatio)}`,
                )
                .join(' · ')}
            </span>
            <span className="dim">{spread === null ? words.noVariance : words.variance(sayRatio(spread))}</span>
          </li>
        ))}
      </ul>
      {alpha !== null && <p className="dim">{words.alpha(formatNumber(alpha, 2))}</p>}
      <p className="dim seed">{words.seed(seed)}</p>
      {outcome !== null && (
        <>
          <h4 className="overline">{words.outcome}</h4>
          <p className="review-comment">{outcome}</p>
        </>
      )}
      {mayClose && <CloseForm calibrationId={calibrationId} onClosed={onClosed} />}
    </div>
  );
}

function sayLean(leanRatio: number): string {
  const words = calibrationWords();
  if (Math.abs(leanRatio) < 0.0005) return words.alike;
  return leanRatio > 0 ? words.milder(sayRatio(leanRatio)) : words.stricter(sayRatio(-leanRatio));
}

function CloseForm({ calibrationId, onClosed }: { readonly calibrationId: string; readonly onClosed: () => void }) {
  const words = calibrationWords();
  const [outcome, setOutcome] = useState('');
  const [checked, setChecked] = useState(false);
  const isMissing = outcome.trim().length < 3;
  async function close(): Promise<void> {
    setChecked(true);
    if (isMissing) return;
    await submitWrite('calibration.close', { calibrationId, outcome });
    onClosed();
  }
  return (
    <form
      className="give-back"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <TextField
        label={words.outcome}
        hint={words.outcomeHint}
        error={checked && isMissing ? words.needsOutcome : null}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <Button type="submit">{words.close}</Button>
    </form>
  );
}
