import type { CalibrationSummary } from '@shiftlight/shared/views/calibration-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDate, formatDateTime } from '../../ui/words/instant.ts';
import { CalibrationForm } from '../../ui/qa/calibration-form.tsx';
import { CalibrationReport } from '../../ui/qa/calibration-report.tsx';
import { calibrationWords } from '../../ui/qa/calibration-words.ts';
import { QaSection } from './qa-section.tsx';
import { sayRatio } from '../../ui/qa/say-ratio.ts';
import { Variance } from '../../ui/qa/variance.tsx';

interface CalibrationSectionProps {
  readonly mayOpen: boolean;
  readonly version: string;
}

/** Calibrations that the viewer rates in or whose team they lead, and how far apart people were from one to the next. */
export function CalibrationSection({ mayOpen, version }: CalibrationSectionProps) {
  const words = calibrationWords();
  const { data, problem, reload } = useWorkerQuery('calibration.list', (api) => api.calibration.list.query(), version);
  const [isOpening, setOpening] = useState(false);
  if (!mayOpen && data?.calibrations.length === 0) return null;
  const measured = data?.calibrations.filter(({ varianceRatio }) => varianceRatio !== null).toReversed() ?? [];
  return (
    <QaSection title={words.title}>
      {problem !== null && data === null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {data?.calibrations.length === 0 && !isOpening && <p className="pad dim">{words.none}</p>}
      <ul>
        {data?.calibrations.map((calibration) => (
          <CalibrationRow key={calibration.calibrationId} calibration={calibration} onClosed={reload} />
        ))}
      </ul>
      {measured.length > 1 && (
        <p className="pad dim" data-testid="drift">
          <b>{words.drift}</b>{' '}
          {measured
            .map(({ openedAt, varianceRatio }) => words.driftPoint(formatDate(openedAt), sayRatio(varianceRatio ?? 0)))
            .join(', ')}
        </p>
      )}
      {mayOpen &&
        (isOpening ? (
          <CalibrationForm
            onClose={() => {
              setOpening(false);
              reload();
            }}
          />
        ) : (
          <p className="pad">
            <Button onClick={() => setOpening(true)}>{words.start}</Button>
          </p>
        ))}
    </QaSection>
  );
}

interface CalibrationRowProps {
  readonly calibration: CalibrationSummary;
  onClosed(): void;
}

function CalibrationRow({ calibration, onClosed }: CalibrationRowProps) {
  const words = calibrationWords();
  const [isOpen, setOpen] = useState(false);
  const { calibrationId, label, teamName, state, deadlineAt, tickets, reviewers } = calibration;
  return (
    <li className="qa-row" data-testid="calibration">
      <h3>
        {label} <span className="dim">· {teamName}</span>
      </h3>
      <p className="dim">
        {words.state[state]}
        {state === 'blind' && ` · ${words.until(formatDateTime(deadlineAt))}`}
      </p>
      <p className="dim">
        {reviewers.map(({ person, rated }) => words.rated(person.name ?? words.somebody, rated, tickets)).join(' · ')}
      </p>
      {state !== 'blind' && <Variance calibration={calibration} />}
      {state !== 'blind' && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hide : words.show}
        </Button>
      )}
      {isOpen && state !== 'blind' && (
        <CalibrationReport calibrationId={calibrationId} version={state} onClosed={onClosed} />
      )}
    </li>
  );
}
