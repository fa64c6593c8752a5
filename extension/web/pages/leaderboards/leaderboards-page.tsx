import { cardPeriodAt, parseCardPeriod, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { LeaderboardsView } from '@shiftlight/shared/views/leaderboard-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { NoTeam } from '../../components/first-steps.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { useSubmit } from '../../use-submit.ts';
import { useToday } from '../../use-today.ts';
import type { PageProps } from '../page.ts';
import { sayPeriod } from '../scorecards/say-period.ts';
import { AgentOfTheWeekSection } from './agent-of-the-week-section.tsx';
import { BoardSection } from './board-section.tsx';
import { GoalsSection } from './goals-section.tsx';
import { leaderboardsWords } from './leaderboards-words.ts';
import './leaderboards.css';

/** What a team wants to reach, and the first places of a week among those who chose to take part; `/leaderboards?team=<id>&week=2026-W46`. */
export function LeaderboardsPage({ viewer }: PageProps) {
  const words = leaderboardsWords();
  const today = useToday(viewer);
  const [askedTeam, setTeam] = useSearchParam('team');
  const [askedWeek, setWeek] = useSearchParam('week');
  const list = useQuery({ queryKey: ['teams'], queryFn: () => webApi.teams.list.query() });
  const running = cardPeriodAt('week', today);
  const asked = askedWeek === null ? null : parseCardPeriod(askedWeek);
  // The week that is over is the one to look at.
  const week = asked?.kind === 'week' ? asked : shiftCardPeriod(running, -1);
  const teams = list.data ?? [];
  const teamId = teams.find(({ id }) => id === askedTeam)?.id ?? teams[0]?.id ?? null;
  if (list.isError) return <Notice kind="problem">{explain(list.error).message}</Notice>;
  if (list.data !== undefined && teamId === null) return <NoTeam role={viewer.role} as="member" />;
  return (
    <div className="stack">
      <div className="leaderboard-bar">
        <SelectField
          label={words.team}
          value={teamId ?? ''}
          options={teams.map(({ id, name }) => ({ value: id, name }))}
          onChange={(event) => setTeam(event.target.value)}
        />
        <div className="cluster">
          <Button aria-label={words.earlier} onClick={() => setWeek(shiftCardPeriod(week, -1).text)}>
            ‹
          </Button>
          <b aria-live="polite">{sayPeriod(week)}</b>
          <Button
            aria-label={words.later}
            disabled={week.first >= running.first}
            onClick={() => setWeek(shiftCardPeriod(week, 1).text)}
          >
            ›
          </Button>
        </div>
      </div>
      {teamId !== null && <TeamBoards input={{ teamId, week: week.text }} isNamed={viewer.name} />}
    </div>
  );
}

interface TeamBoardsProps {
  readonly input: { readonly teamId: string; readonly week: string };
  readonly isNamed: string;
}

function TeamBoards({ input, isNamed }: TeamBoardsProps) {
  const words = leaderboardsWords();
  const read = useQuery({
    queryKey: ['leaderboards', input],
    queryFn: () => webApi.leaderboards.get.query(input),
    // Who left is gone at once, also from a page that was open before.
    staleTime: 0,
  });
  if (read.isError) return <Notice kind="problem">{explain(read.error).message}</Notice>;
  if (read.data === undefined) return <p className="dim">{words.loading}</p>;
  const view = read.data;
  return (
    <>
      {view.state === 'works-council' && <Notice kind="plain">{words.worksCouncil}</Notice>}
      {view.state === 'off' && <Notice kind="plain">{words.off}</Notice>}
      <Switches view={view} name={isNamed} />
      {view.state === 'on' && (
        <>
          <GoalsSection view={view} />
          <div className="boards">
            {view.boards.map((board) => (
              <BoardSection key={board.metricId} board={board} />
            ))}
            {view.agentOfTheWeek !== null && <AgentOfTheWeekSection choice={view.agentOfTheWeek} />}
          </div>
        </>
      )}
    </>
  );
}

/** One's own part, and for managers whether there are leaderboards at all. */
function Switches({ view, name }: { readonly view: LeaderboardsView; readonly name: string }) {
  const words = leaderboardsWords();
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: ['leaderboards'] });
  const taking = useSubmit(async () => {
    await webApi.leaderboards.participate.mutate({ participates: !view.participates });
    await renew();
  });
  const switching = useSubmit(async () => {
    await webApi.leaderboards.switch.mutate({ teamId: view.team.id, on: view.state === 'off' });
    await renew();
  });
  const showsPart = (view.state === 'on' && view.isMember) || view.participates;
  if (view.state === 'works-council' && !view.participates) return null;
  return (
    <Section title={words.part}>
      {showsPart && (
        <form className="stack tight" onSubmit={taking.onSubmit}>
          <p>{view.participates ? words.takesPart(name) : words.takesNoPart}</p>
          <p className="dim">{words.partHint}</p>
          {taking.problem.message !== null && <Notice kind="problem">{taking.problem.message}</Notice>}
          <div className="cluster">
            <Button type="submit" busy={taking.busy} look={view.participates ? undefined : 'primary'}>
              {view.participates ? words.leave : words.join}
            </Button>
          </div>
        </form>
      )}
      {view.may.switch && view.state !== 'works-council' && (
        <form className="cluster" onSubmit={switching.onSubmit}>
          <Button type="submit" busy={switching.busy}>
            {view.state === 'on' ? words.switchOff : words.switchOn}
          </Button>
          {switching.problem.message !== null && <Notice kind="problem">{switching.problem.message}</Notice>}
        </form>
      )}
      {!showsPart && !view.may.switch && <p className="dim">{words.notYours}</p>}
    </Section>
  );
}
