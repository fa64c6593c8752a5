import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateTime } from '../../ui/words/instant.ts';
import { PlanDraws } from '../../ui/qa/plan-draws.tsx';
import { PlanForm } from '../../ui/qa/plan-form.tsx';
import { QaSection } from './qa-section.tsx';
import { sayPlan } from '../../ui/qa/say-plan.ts';
import { qaWords } from '../../ui/qa/qa-words.ts';

/** The sampling plans of the viewer's teams: how they stand, drawing, changing. */
export function SamplingSection({ version }: { readonly version: string }) {
  const words = qaWords();
  const { data, problem, reload } = useWorkerQuery(
    'sampling.overview',
    (api) => api.sampling.overview.query(),
    version,
  );
  const [edited, setEdited] = useState<PlanView | 'new' | null>(null);
  const close = () => {
    setEdited(null);
    reload();
  };
  return (
    <QaSection title={words.plans}>
      {problem !== null && data === null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {data !== null && edited !== null && (
        <PlanForm plan={edited === 'new' ? null : edited} choices={data} onClose={close} />
      )}
      {data !== null && edited === null && (
        <>
          {data.plans.length === 0 && <p className="pad dim">{words.noPlan}</p>}
          <ul>
            {data.plans.map((plan) => (
              <PlanRow key={plan.planId} plan={plan} onEdit={() => setEdited(plan)} onDrawn={reload} />
            ))}
          </ul>
          <p className="pad">
            <Button onClick={() => setEdited('new')}>{words.newPlan}</Button>
          </p>
        </>
      )}
    </QaSection>
  );
}

interface PlanRowProps {
  readonly plan: PlanView;
  onEdit(): void;
  onDrawn(): void;
}

function PlanRow({ plan: view, onEdit, onDrawn }: PlanRowProps) {
  const words = qaWords();
  const { plan, teamName, period, lastDrawnAt } = view;
  const drawn = period.agents.reduce((sum, agent) => sum + agent.drawn, 0);
  return (
    <li className="qa-row plan" data-testid="plan">
      <h3>
        {plan.label} <span className="dim">· {teamName}</span>
      </h3>
      <p className="dim">
        {sayPlan(plan)}
        {!plan.active && ` · ${words.off}`}
      </p>
      <p className="standing">
        <b>{words.standing(period.reviewed, drawn)}</b>
        {period.overdue > 0 && <span className="late">{words.overdueCount(period.overdue)}</span>}
        {period.withoutReviewer > 0 && <span className="late">{words.withoutCount(period.withoutReviewer)}</span>}
      </p>
      {period.agents.length > 0 && (
        <ul className="agents">
          {period.agents.map(({ agent, drawn: of, reviewed, replaced }) => (
            <li key={agent.memberId}>
              <span>{agent.name ?? words.somebody}</span>
              <span className="dim">{replaced > 0 && words.replacedCount(replaced)}</span>
              <span>{words.agentStanding(reviewed, of)}</span>
            </li>
          ))}
        </ul>
      )}
      {period.replaced.map(({ reason, count }) => (
        <p key={reason} className="dim">
          {words.replacedCount(count)}: {words.reasons[reason]}
        </p>
      ))}
      <p className="dim">{lastDrawnAt === null ? words.neverDrawn : words.lastDrawn(formatDateTime(lastDrawnAt))}</p>
      <PlanDraws view={view} about={null} onEdit={onEdit} onDrawn={onDrawn} />
    </li>
  );
}
