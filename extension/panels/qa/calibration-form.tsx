import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../../ui/components/button.tsx';
import { Check } from '../../ui/components/check.tsx';
import { Field } from '../../ui/components/field.tsx';
import { Labelled } from '../../ui/components/labelled.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { sayRubricText } from '../../ui/reviews/shipped-words.ts';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { calibrationWords } from './calibration-words.ts';
import type { PlanChoices } from './plan-form.tsx';
import { qaWords } from './qa-words.ts';

const dayMs = 86_400_000;

/** Opens a calibration; its tickets are drawn by lot. */
export function CalibrationForm({ onClose }: { readonly onClose: () => void }) {
  const { data, problem } = useWorkerQuery('sampling.overview', (api) => api.sampling.overview.query());
  if (data === null)
    return (
      <div className="pad">
        {problem === null ? qaWords().loading : <Notice kind="problem">{sayProblem(problem)}</Notice>}
      </div>
    );
  return <Filled choices={data} onClose={onClose} />;
}

function Filled({ choices, onClose }: { readonly choices: PlanChoices; readonly onClose: () => void }) {
  const words = calibrationWords();
  const [label, setLabel] = useState<string>(words.firstName);
  const [teamId, setTeam] = useState(choices.teams[0]?.teamId ?? '');
  const [rubricName, setRubric] = useState(choices.rubrics[0]?.id ?? '');
  const [tickets, setTickets] = useState(3);
  const [days, setDays] = useState(7);
  const [reviewerIds, setReviewers] = useState<readonly string[]>([]);
  const [benchmark, setBenchmark] = useState('');
  const [requestId] = useState(createRequestId);
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const noName = label.trim() === '';
  const tooFew = reviewerIds.length < 2;
  const chosen = choices.reviewers.filter(({ memberId }) => reviewerIds.includes(memberId));

  async function open(): Promise<void> {
    setChecked(true);
    if (noName || tooFew) return;
    setBusy(true);
    setProblem(null);
    try {
      await workerApi.calibration.open.mutate({
        requestId,
        label,
        teamId,
        rubricName,
        reviewerIds: [...reviewerIds],
        benchmark: chosen.some(({ memberId }) => memberId === benchmark) ? benchmark : null,
        tickets,
        deadlineAt: Date.now() + days * dayMs,
      });
      onClose();
    } catch (error) {
      setProblem(unwrapProblem(error));
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <Field
        label={words.name}
        value={label}
        error={checked && noName ? words.needsName : null}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Labelled label={words.team}>
        {(ties) => (
          <select {...ties} value={teamId} onChange={(event) => setTeam(event.target.value)}>
            {choices.teams.map((team) => (
              <option key={team.teamId} value={team.teamId}>
                {team.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="pair">
        <Field
          label={words.tickets}
          type="number"
          min={1}
          max={10}
          value={tickets}
          onChange={(event) => setTickets(clamp(event.target.value, 10))}
        />
        <Field
          label={words.days}
          type="number"
          min={1}
          max={60}
          value={days}
          onChange={(event) => setDays(clamp(event.target.value, 60))}
        />
      </div>
      <fieldset className="several">
        <legend>{words.reviewers}</legend>
        {choices.reviewers.map(({ memberId, name }) => (
          <Check
            key={memberId}
            checked={reviewerIds.includes(memberId)}
            onToggle={(isOn) =>
              setReviewers([...reviewerIds.filter((one) => one !== memberId), ...(isOn ? [memberId] : [])])
            }
          >
            {name}
          </Check>
        ))}
        {checked && tooFew && (
          <p className="error" role="alert">
            {words.needsTwo}
          </p>
        )}
        <p className="hint dim">{words.hint}</p>
      </fieldset>
      <Labelled label={words.benchmark} hint={words.benchmarkHint}>
        {(ties) => (
          <select {...ties} value={benchmark} onChange={(event) => setBenchmark(event.target.value)}>
            <option value="">{words.noBenchmark}</option>
            {chosen.map(({ memberId, name }) => (
              <option key={memberId} value={memberId}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={words.rubric}>
        {(ties) => (
          <select {...ties} value={rubricName} onChange={(event) => setRubric(event.target.value)}>
            {choices.rubrics.map((rubric) => (
              <option key={rubric.id} value={rubric.id}>
                {sayRubricText(rubric.label)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.open}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function clamp(text: string, high: number): number {
  return Math.min(high, Math.max(1, Math.round(Number(text)) || 1));
}
