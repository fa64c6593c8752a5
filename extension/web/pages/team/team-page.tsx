import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { navigate } from '../../use-path.ts';
import { NoTeam } from '../../components/first-steps.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { useToday } from '../../use-today.ts';
import { toPeriod } from '../scorecards/card-address.ts';
import { PeriodBar } from '../scorecards/period-bar.tsx';
import { SideBySide } from './side-by-side.tsx';
import { TeamFigures } from './team-figures.tsx';
import type { TeamInput } from './team-input.ts';
import { teamWords } from './team-words.ts';
import { WorkloadTable } from './workload-table.tsx';
import '../../../ui/figures/figures.css';
import '../scorecards/scorecards.css';
import './team.css';

/** A team over a period: its figures, its people side by side by name, and what they have before them; `/team/<id>?period=…&metric=…`. */
export function TeamPage({ rest: [asked], viewer }: PageProps) {
  const words = teamWords();
  const today = useToday(viewer);
  const [text, setText] = useSearchParam('period');
  const period = toPeriod(text, today);
  const list = useQuery({ queryKey: ['scorecards'], queryFn: () => webApi.scorecards.list.query() });
  const teams = list.data?.teams ?? [];
  const teamId = asked ?? teams[0]?.id ?? null;
  if (list.isError) return <Notice kind="problem">{explain(list.error).message}</Notice>;
  if (list.data !== undefined && teamId === null) return <NoTeam role={viewer.role} as="lead" />;
  return (
    <div className="stack">
      <div className="card-bar">
        <SelectField
          label={words.which}
          value={teamId ?? ''}
          options={teams.map(({ id, name }) => ({ value: id, name }))}
          onChange={(event) => navigate(`/team/${event.target.value}?period=${period.text}`)}
        />
        <PeriodBar period={period} today={today} onChoose={setText} />
      </div>
      {teamId !== null && <Team key={`${teamId} ${period.text}`} input={{ teamId, period: period.text }} />}
    </div>
  );
}

function Team({ input }: { readonly input: TeamInput }) {
  const { teamId, period } = input;
  const card = { of: { scope: 'team', teamId }, period } as const;
  const view = useQuery({ queryKey: ['scorecard', card], queryFn: () => webApi.scorecards.get.query(card) });
  if (view.isError) return <Notice kind="problem">{explain(view.error).message}</Notice>;
  if (view.data === undefined) return <p className="dim">{teamWords().loading}</p>;
  return (
    <div className="team-page">
      <SideBySide card={card} />
      <WorkloadTable input={input} />
      <TeamFigures view={view.data} card={card} />
    </div>
  );
}
