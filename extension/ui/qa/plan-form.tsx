import { strataFields, type SamplingPlan } from '@shiftlight/shared/qa/sampling-plan.ts';
import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { createRequestId } from '../../messaging/create-request-id.ts';
import { createRequestIds } from '../../messaging/create-request-ids.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Check } from '../components/check.tsx';
import { Choice } from '../components/choice.tsx';
import { Field } from '../components/field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { sayRubricText } from '../reviews/shipped-words.ts';
import { useSending } from '../use-sending.ts';
import { CheckList } from './check-list.tsx';
import { CountField } from './count-field.tsx';
import { FormEnd } from './form-end.tsx';
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
  const [checked, setChecked] = useState(false);
  const [idOf] = useState(createRequestIds);
  const { busy, problem, send } = useSending();
  const change = (changes: Partial<SamplingPlan>) => setPlan({ ...plan, ...changes });
  const noName = plan.label.trim() === '';
  const noReviewer = plan.reviewerIds.length === 0;

  async function save(): Promise<void> {
    setChecked(true);
    if (noName || noReviewer) return;
    await send(async () => {
      const content = { planId, basedOn: view?.version ?? 0, rubricName, plan };
      await workerApi.sampling.savePlan.mutate({ ...content, requestId: idOf(content) });
      onClose();
    });
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
      <SelectField
        label={words.team}
        options={choices.teams.map(({ teamId, name }) => ({ value: teamId, name }))}
        value={plan.teamId}
        onChange={(event) => change({ teamId: event.target.value })}
      />
      <div className="pair">
        <CountField
          label={words.perAgent}
          min={1}
          max={50}
          value={plan.perAgent}
          onCount={(perAgent) => change({ perAgent })}
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
      <SelectField
        label={words.method}
        hint={words.methodHint}
        options={[
          { value: 'random', name: words.random },
          ...strataFields.map((field) => ({ value: field, name: words.strata[field] })),
        ]}
        value={plan.stratifyBy ?? 'random'}
        onChange={(event) => {
          const stratifyBy = strataFields.find((field) => field === event.target.value) ?? null;
          change({ stratifyBy, method: stratifyBy === null ? 'random' : 'stratified' });
        }}
      />
      <CheckList
        label={words.channels}
        hint={words.channelsHint}
        options={channels.map((id) => ({ id, name: words.channelNames[id] }))}
        chosen={plan.channels}
        onChange={(chosen) => change({ channels: chosen })}
      />
      <CheckList
        label={words.reviewers}
        hint={words.reviewersHint}
        error={checked && noReviewer ? words.needsReviewer : null}
        options={choices.reviewers.map(({ memberId, name }) => ({ id: memberId, name }))}
        chosen={plan.reviewerIds}
        onChange={(reviewerIds) => change({ reviewerIds })}
      />
      <SelectField
        label={words.rubric}
        options={choices.rubrics.map(({ id, label }) => ({ value: id, name: sayRubricText(label) }))}
        value={rubricName}
        onChange={(event) => setRubric(event.target.value)}
      />
      <div className="pair">
        <CountField
          label={words.dueDays}
          min={1}
          max={60}
          value={plan.dueDays}
          onCount={(dueDays) => change({ dueDays })}
        />
        <CountField
          label={words.minimumReplies}
          min={0}
          max={20}
          value={plan.minimumReplies}
          onCount={(minimumReplies) => change({ minimumReplies })}
        />
      </div>
      <Check checked={plan.active} onToggle={(active) => change({ active })}>
        {words.active}
      </Check>
      <FormEnd {...{ problem, busy, onClose }} words={{ send: words.save, cancel: words.cancel }} />
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
