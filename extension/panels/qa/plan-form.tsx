import { strataFields, type SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';
import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { unwrapProblem, type Problem } from '../../messaging/problem.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../../ui/components/button.tsx';
import { Check } from '../../ui/components/check.tsx';
import { Choice } from '../../ui/components/choice.tsx';
import { Field } from '../../ui/components/field.tsx';
import { Labelled } from '../../ui/components/labelled.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { sayRubricText } from '../../ui/reviews/shipped-words.ts';
import { planWords } from './plan-words.ts';

/** What a plan can be made of. */
export interface PlanChoices {
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly reviewers: readonly { readonly memberId: string; readonly name: string }[];
  readonly rubrics: readonly { readonly id: string; readonly label: string }[];
}

interface PlanFormProps {
  /** Null makes a new one. */
  readonly plan: PlanView | null;
  readonly choices: PlanChoices;
  onClose(): void;
}

const channels = ['phone', 'email', 'chat', 'self-service', 'other'] as const;

/** A plan to be made or changed. */
export function PlanForm({ plan: view, choices, onClose }: PlanFormProps) {
  const words = planWords();
  const [planId] = useState(view?.planId ?? createRequestId());
  const [plan, setPlan] = useState<SamplingPlan>(view?.plan ?? newPlan(choices, words.firstName));
  const [rubricName, setRubric] = useState(view?.rubricId ?? choices.rubrics[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [checked, setChecked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (changes: Partial<SamplingPlan>) => setPlan({ ...plan, ...changes });
  const noName = plan.label.trim() === '';
  const noReviewer = plan.reviewerIds.length === 0;

  async function save(): Promise<void> {
    setChecked(true);
    if (noName || noReviewer) return;
    setBusy(true);
    setProblem(null);
    try {
      const input = { requestId: createRequestId(), planId, basedOn: view?.version ?? 0, rubricName, plan };
      await workerApi.sampling.savePlan.mutate(input);
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
        void save();
      }}
    >
      <Field
        label={words.name}
        value={plan.label}
        error={checked && noName ? words.needsName : null}
        onChange={(event) => change({ label: event.target.value })}
      />
      <Labelled label={words.team}>
        {(ties) => (
          <select {...ties} value={plan.teamId} onChange={(event) => change({ teamId: event.target.value })}>
            {choices.teams.map(({ teamId, name }) => (
              <option key={teamId} value={teamId}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="pair">
        <Field
          label={words.perAgent}
          type="number"
          min={1}
          max={50}
          value={plan.perAgent}
          onChange={(event) => change({ perAgent: clamp(event.target.value, 1, 50) })}
        />
        <Choice
          label={words.every}
          name="unit"
          options={[
            { id: 'week', name: words.week },
            { id: 'month', name: words.month },
          ]}
          value={plan.unit}
          onChoose={(unit) => change({ unit })}
        />
      </div>
      <p className="hint dim">{words.advice}</p>
      <Labelled label={words.method} hint={words.methodHint}>
        {(ties) => (
          <select
            {...ties}
            value={plan.stratifyBy ?? 'random'}
            onChange={(event) => {
              const stratifyBy = strataFields.find((field) => field === event.target.value) ?? null;
              change({ stratifyBy, method: stratifyBy === null ? 'random' : 'stratified' });
            }}
          >
            <option value="random">{words.random}</option>
            {strataFields.map((field) => (
              <option key={field} value={field}>
                {words.strata[field]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <fieldset className="several">
        <legend>{words.channels}</legend>
        {channels.map((channel) => (
          <Check
            key={channel}
            checked={plan.channels.includes(channel)}
            onToggle={(isOn) => change({ channels: toggle(plan.channels, channel, isOn) })}
          >
            {words.channelNames[channel]}
          </Check>
        ))}
        <p className="hint dim">{words.channelsHint}</p>
      </fieldset>
      <fieldset className="several">
        <legend>{words.reviewers}</legend>
        {choices.reviewers.map(({ memberId, name }) => (
          <Check
            key={memberId}
            checked={plan.reviewerIds.includes(memberId)}
            onToggle={(isOn) => change({ reviewerIds: toggle(plan.reviewerIds, memberId, isOn) })}
          >
            {name}
          </Check>
        ))}
        {checked && noReviewer && (
          <p className="error" role="alert">
            {words.needsReviewer}
          </p>
        )}
        <p className="hint dim">{words.reviewersHint}</p>
      </fieldset>
      <Labelled label={words.rubric}>
        {(ties) => (
          <select {...ties} value={rubricName} onChange={(event) => setRubric(event.target.value)}>
            {choices.rubrics.map(({ id, label }) => (
              <option key={id} value={id}>
                {sayRubricText(label)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="pair">
        <Field
          label={words.dueDays}
          type="number"
          min={1}
          max={60}
          value={plan.dueDays}
          onChange={(event) => change({ dueDays: clamp(event.target.value, 1, 60) })}
        />
        <Field
          label={words.minimumReplies}
          type="number"
          min={0}
          max={20}
          value={plan.minimumReplies}
          onChange={(event) => change({ minimumReplies: clamp(event.target.value, 0, 20) })}
        />
      </div>
      <Check checked={plan.active} onToggle={(active) => change({ active })}>
        {words.active}
      </Check>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function newPlan({ teams, reviewers }: PlanChoices, label: string): SamplingPlan {
  return {
    label,
    teamId: teams[0]?.teamId ?? '',
    channels: [],
    unit: 'week',
    perAgent: 5,
    method: 'random',
    stratifyBy: null,
    minimumReplies: 1,
    reviewerIds: reviewers.length === 1 ? reviewers.map(({ memberId }) => memberId) : [],
    dueDays: 7,
    active: true,
  };
}

function toggle<T>(list: readonly T[], item: T, isOn: boolean): readonly T[] {
  return [...list.filter((one) => one !== item), ...(isOn ? [item] : [])];
}

function clamp(text: string, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(Number(text)) || low));
}
