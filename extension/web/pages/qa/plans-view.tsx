import type { PlanView } from '@shiftlight/shared/views/qa-view.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { PlanDraws } from '../../../ui/qa/plan-draws.tsx';
import { PlanForm } from '../../../ui/qa/plan-form.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { sayPlan } from '../../../ui/qa/say-plan.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { qaPageWords } from './qa-page-words.ts';

/** The sampling plans of the viewer's teams with their draws; `?edit=<id>` or `?edit=new` opens the form. */
export function PlansView({ version }: { readonly version: string }) {
  const words = qaWords();
  const { data, problem, reload } = useWorkerQuery(
    'sampling.overview',
    (api) => api.sampling.overview.query(),
    version,
  );
  const [edited, setEdited] = useSearchParam('edit');
  if (data === null)
    return problem === null ? (
      <p className="dim">{words.loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  const plan = data.plans.find(({ planId }) => planId === edited) ?? null;
  if (plan !== null || edited === 'new') {
    const close = () => {
      setEdited(null);
      reload();
    };
    return (
      <Section title={plan === null ? words.newPlan : plan.plan.label}>
        <PlanForm key={plan?.planId ?? 'new'} plan={plan} choices={data} onClose={close} />
      </Section>
    );
  }
  return (
    <>
      {data.plans.length === 0 && <p className="dim">{words.noPlan}</p>}
      <div className="sections">
        {data.plans.map((one) => (
          <PlanCard key={one.planId} view={one} onEdit={() => setEdited(one.planId)} onDrawn={reload} />
        ))}
      </div>
      <p>
        <Button onClick={() => setEdited('new')}>{words.newPlan}</Button>
      </p>
    </>
  );
}

interface PlanCardProps {
  readonly view: PlanView;
  onEdit(): void;
  onDrawn(): void;
}

function PlanCard({ view, onEdit, onDrawn }: PlanCardProps) {
  const words = qaWords();
  const { plan, teamName, period, lastDrawnAt } = view;
  return (
    <Section title={`${plan.label} · ${teamName}`}>
      <p className="dim">
        {sayPlan(plan)}
        {!plan.active && ` · ${words.off}`}
      </p>
      <p>
        {words.standing(period.reviewed, period.reviewed + period.due)} ·{' '}
        {lastDrawnAt === null ? words.neverDrawn : words.lastDrawn(formatDateTime(lastDrawnAt))}
      </p>
      <PlanDraws view={view} about={qaPageWords().chance} onEdit={onEdit} onDrawn={onDrawn} />
    </Section>
  );
}
