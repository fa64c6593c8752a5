import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import type { Role } from '../../../messaging/roles.ts';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { DisputeStatistics } from '../../../ui/qa/dispute-statistics.tsx';
import { statisticsWords } from '../../../ui/qa/dispute-statistics-words.ts';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { CategoriesSection } from './categories-section.tsx';
import { Coverage } from './coverage.tsx';
import { qaPageWords } from './qa-page-words.ts';

/** How far reviewing is, how categories are rated, and how disputes end: of the viewer's teams. */
export function Overview({ role, version }: { readonly role: Role; readonly version: string }) {
  const words = qaPageWords();
  const { data, problem } = useWorkerQuery('sampling.overview', (api) => api.sampling.overview.query(), version);
  if (data === null)
    return problem === null ? (
      <p className="dim">{qaWords().loading}</p>
    ) : (
      <Notice kind="problem">{sayProblem(problem)}</Notice>
    );
  const active = data.plans.filter(({ plan, period }) => plan.active || period.agents.length > 0);
  return (
    <div className="sections">
      <Section title={words.coverage} full>
        {active.length === 0 && (
          <p className="dim">
            {qaWords().noPlan} <PageLink to="/qa/plans">{qaWords().newPlan}</PageLink>
          </p>
        )}
        <div className="coverages">
          {active.map((plan) => (
            <Coverage key={plan.planId} view={plan} />
          ))}
        </div>
      </Section>
      <CategoriesSection role={role} teams={data.teams} version={version} />
      <Section title={statisticsWords().title} full>
        <DisputeStatistics version={version} />
      </Section>
    </div>
  );
}
