import { useState } from 'react';
import { createRequestIds } from '../../messaging/create-request-ids.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Field } from '../components/field.tsx';
import { Notice } from '../components/notice.tsx';
import { SelectField } from '../components/select-field.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { useSending } from '../use-sending.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { CheckList } from './check-list.tsx';
import { CountField } from './count-field.tsx';
import { calibrationWords } from './calibration-words.ts';
import { FormEnd } from './form-end.tsx';
import type { PlanChoices } from './plan-form.tsx';
import { qaWords } from './qa-words.ts';

const dayMs = 86_400_000;
const findDeadline = (days: number): number => Date.now() + days * dayMs;

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
  const [idOf] = useState(createRequestIds);
  const [checked, setChecked] = useState(false);
  const { busy, problem, send } = useSending();
  const noName = label.trim() === '';
  const tooFew = reviewerIds.length < 2;
  const chosen = choices.reviewers.filter(({ memberId }) => reviewerIds.includes(memberId));

  async function open(): Promise<void> {
    setChecked(true);
    if (noName || tooFew) return;
    await send(async () => {
      const content = {
        ...{ label, teamId, rubricName, tickets, reviewerIds: [...reviewerIds] },
        benchmark: chosen.some(({ memberId }) => memberId === benchmark) ? benchmark : null,
      };
      const requestId = idOf({ ...content, days });
      await workerApi.calibration.open.mutate({ ...content, requestId, deadlineAt: findDeadline(days) });
      onClose();
    });
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
      <SelectField
        label={words.team}
        options={choices.teams.map((team) => ({ value: team.teamId, name: team.name }))}
        value={teamId}
        onChange={(event) => setTeam(event.target.value)}
      />
      <div className="pair">
        <CountField label={words.tickets} min={1} max={10} value={tickets} onCount={setTickets} />
        <CountField label={words.days} min={1} max={60} value={days} onCount={setDays} />
      </div>
      <CheckList
        label={words.reviewers}
        hint={words.hint}
        error={checked && tooFew ? words.needsTwo : null}
        options={choices.reviewers.map(({ memberId, name }) => ({ id: memberId, name }))}
        chosen={reviewerIds}
        onChange={setReviewers}
      />
      <SelectField
        label={words.benchmark}
        hint={words.benchmarkHint}
        options={[
          { value: '', name: words.noBenchmark },
          ...chosen.map(({ memberId, name }) => ({ value: memberId, name })),
        ]}
        value={benchmark}
        onChange={(event) => setBenchmark(event.target.value)}
      />
      <SelectField
        label={words.rubric}
        options={choices.rubrics.map(({ id, label }) => ({ value: id, name: sayRubricText(label) }))}
        value={rubricName}
        onChange={(event) => setRubric(event.target.value)}
      />
      <FormEnd {...{ problem, busy, onClose }} words={{ send: words.open, cancel: words.cancel }} />
    </form>
  );
}
