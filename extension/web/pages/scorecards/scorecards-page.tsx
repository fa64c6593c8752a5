import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { PageLink } from '../../components/page-link.tsx';
import { navigate } from '../../use-path.ts';
import { useSearchParam } from '../../use-search-param.ts';
import { useToday } from '../../use-today.ts';
import type { PageProps } from '../page.ts';
import { CardView } from './card-view.tsx';
import { toCardPath, toPeriod, toScope } from './card-address.ts';
import { PeriodBar } from './period-bar.tsx';
import { scorecardsWords } from './scorecards-words.ts';
import '../../../ui/figures/figures.css';
import './scorecards.css';

/** The scorecard of a person, a team or the workspace; everything that it shows is in the address. */
export function ScorecardsPage({ viewer, rest }: PageProps) {
  const words = scorecardsWords();
  const today = useToday(viewer);
  const [asked, setAsked] = useSearchParam('period');
  const period = toPeriod(asked, today);
  const of = toScope(rest, viewer.memberId);
  const input = { of, period: period.text };
  const list = useQuery({ queryKey: ['scorecards'], queryFn: () => webApi.scorecards.list.query() });
  const view = useQuery({ queryKey: ['scorecard', input], queryFn: () => webApi.scorecards.get.query(input) });
  const subjects = list.data === undefined ? [] : [list.data.own, ...list.data.teams, ...toList(list.data.workspace)];
  const shown = view.data?.subject;
  const options = subjects.some(({ id }) => id === shown?.id) || shown === undefined ? subjects : [...subjects, shown];
  const isOwn = shown?.id === viewer.memberId;
  const others = subjects.filter(({ id }) => id !== viewer.memberId);
  const names = {
    member: (name: string, id: string) => (id === viewer.memberId ? words.own(name) : name),
    team: words.team,
    workspace: words.workspace,
  };
  return (
    <div className="stack">
      <div className="card-bar">
        <SelectField
          label={words.whose}
          value={shown?.id ?? ''}
          options={options.map(({ scope, id, name }) => ({ value: id, name: names[scope](name, id) }))}
          onChange={(event) => {
            const subject = options.find(({ id }) => id === event.target.value);
            if (subject !== undefined) navigate(toCardPath(subject, period.text));
          }}
        />
        <PeriodBar period={period} today={today} onChoose={setAsked} />
      </div>
      {view.isError && (
        <Notice kind="problem">
          {explain(view.error).message ?? Object.values(explain(view.error).fields).join(' ')}
        </Notice>
      )}
      {view.isPending && <p className="dim">{words.loading}</p>}
      {view.data !== undefined && isOwn && others.length > 0 && isEmpty(view.data) && (
        <Notice kind="plain">
          {words.nothingOwn}{' '}
          <span className="cluster">
            {others.map((subject) => (
              <PageLink key={subject.id} to={toCardPath(subject, period.text)}>
                {names[subject.scope](subject.name, subject.id)}
              </PageLink>
            ))}
          </span>
        </Notice>
      )}
      {view.data !== undefined && (
        <CardView key={JSON.stringify(input)} view={view.data} input={input} period={period} isOwn={isOwn} />
      )}
    </div>
  );
}

/** Nothing in any figure: whoever only leads has no tickets of their own. */
const isEmpty = ({ card }: ScorecardView): boolean =>
  card.figures.every(({ n, value }) => n === 0 && (value ?? 0) === 0);

const toList = <T,>(one: T | null): readonly T[] => (one === null ? [] : [one]);
