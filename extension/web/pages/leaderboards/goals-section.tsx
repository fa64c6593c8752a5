import { parseCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import {
  leaderboardMetricIds,
  type LeaderboardsView,
  type TeamGoalView,
} from '@shiftlight/shared/views/leaderboard-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { formatBeside, formatInterval, formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import { sayPeriod } from '../scorecards/say-period.ts';
import { goalUnits } from './goal-units.ts';
import { leaderboardsWords } from './leaderboards-words.ts';

const say = (metricId: string) => sayMetric({ metricId, label: metricId });

/** What the team wants to reach together this month, before anything about single people. */
export function GoalsSection({ view }: { readonly view: LeaderboardsView }) {
  const words = leaderboardsWords();
  const period = parseCardPeriod(view.month);
  return (
    <Section title={words.goals(period === null ? view.month : sayPeriod(period))} full>
      {view.goals.length === 0 && <p className="dim">{words.noGoals}</p>}
      <ul className="places">
        {view.goals.map((goal) => (
          <Goal key={goal.id} goal={goal} view={view} />
        ))}
      </ul>
      {view.may.setGoals && <GoalForm view={view} />}
    </Section>
  );
}

function Goal({ goal, view }: { readonly goal: TeamGoalView; readonly view: LeaderboardsView }) {
  const words = leaderboardsWords();
  const queries = useQueryClient();
  const { metricId, aim, figure, isReached } = goal;
  const removing = useSubmit(async () => {
    await webApi.leaderboards.removeGoal.mutate({ teamId: view.team.id, goalId: goal.id });
    await queries.invalidateQueries({ queryKey: ['leaderboards'] });
  });
  const { unit, better } = goalUnits[metricId];
  const bound = better === 'lower' ? words.atMost : words.atLeast;
  const name = `${say(metricId)}: ${bound(formatValue(unit, aim))}`;
  const isKnown = figure !== null && figure.value !== null && isJudgeable(figure);
  return (
    <li>
      <span className="grow">
        {view.may.setGoals ? (
          <PageLink to={`/scorecards/team/${view.team.id}?period=${view.month}&figure=${metricId}`}>{name}</PageLink>
        ) : (
          name
        )}
        <span className="dim more">
          {figure === null
            ? words.goalHidden
            : isKnown && figure.interval !== null
              ? `${formatInterval(unit, figure.interval)}, `
              : ''}
          {figure === null ? '' : `n ${formatNumber(figure.n, 0)}`}
        </span>
      </span>
      <b>{isKnown && figure.value !== null ? formatBeside(unit, figure.value, aim) : '–'}</b>
      <span className={isReached === true ? 'good' : 'dim'}>
        {isReached === null ? words.tooEarly : isReached ? words.reached : words.notYet}
      </span>
      {view.may.setGoals && (
        <form onSubmit={removing.onSubmit}>
          <Button type="submit" look="quiet" busy={removing.busy} aria-label={words.removeNamed(name)}>
            {words.remove}
          </Button>
        </form>
      )}
    </li>
  );
}

function GoalForm({ view }: { readonly view: LeaderboardsView }) {
  const words = leaderboardsWords();
  const queries = useQueryClient();
  const setting = useSubmit(async (value, form) => {
    const metric = leaderboardMetricIds.find((id) => id === value('metric')) ?? 'csat';
    const aim = Number(value('aim').replace(',', '.')) * goalUnits[metric].scale;
    await webApi.leaderboards.setGoal.mutate({
      ...{ requestId: crypto.randomUUID(), teamId: view.team.id, metric, month: view.month, aim },
    });
    form.reset();
    await queries.invalidateQueries({ queryKey: ['leaderboards'] });
  });
  return (
    <details>
      <summary>{words.setGoal}</summary>
      <form className="goal-form" onSubmit={setting.onSubmit}>
        <SelectField
          label={words.metric}
          name="metric"
          options={leaderboardMetricIds.map((id) => ({
            value: id,
            name: `${say(id)} (${words.units[goalUnits[id].entered]})`,
          }))}
        />
        <Field
          label={words.aim}
          name="aim"
          inputMode="decimal"
          required
          error={setting.problem.fields['aim'] === undefined ? setting.problem.message : words.aimWrong}
        />
        <Button type="submit" busy={setting.busy}>
          {words.set}
        </Button>
      </form>
    </details>
  );
}
