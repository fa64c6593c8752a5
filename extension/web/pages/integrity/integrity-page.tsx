import type { SignalsView } from '@shiftlight/shared/views/integrity-view.ts';
import { useQuery } from '@tanstack/react-query';
import { hasRole } from '../../../messaging/roles.ts';
import { Choice } from '../../../ui/components/choice.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { integrityWords } from './integrity-words.ts';
import { LimitsSection } from './limits-section.tsx';
import { RatesSection } from './rates-section.tsx';
import { SignalGroup } from './signal-group.tsx';
import './integrity.css';

const ownDays = [7, 30, 90] as const;
const teamDays = [7, 30] as const;
/** Stands in the address for one's own signals, where a lead would see those of a team. */
const own = 'own';

/**
 * What happened in tickets and can move a figure: one's own, for leads those of a team first, because their own are seldom any;
 * `/integrity?team=<id>&days=30`, `?team=own` for one's own.
 */
export function IntegrityPage({ viewer }: PageProps) {
  const words = integrityWords();
  const isLead = hasRole(viewer.role, 'lead');
  const list = useQuery({
    queryKey: ['scorecards'],
    queryFn: () => webApi.scorecards.list.query(),
    enabled: isLead,
  });
  const teams = list.data?.teams ?? [];
  const [firstTeam] = teams;
  const [asked, setTeam] = useSearchParam('team');
  const [askedDays, setDays] = useSearchParam('days');
  if (isLead && asked === null && list.isPending) return <p className="dim">{words.loading}</p>;
  const teamId = !isLead || asked === own ? null : (asked ?? firstTeam?.id ?? null);
  const choices = teamId === null ? ownDays : teamDays;
  const days = choices.find((one) => String(one) === askedDays) ?? (teamId === null ? 30 : 7);
  return (
    <div className="stack">
      <p className="dim integrity-about">{words.about}</p>
      <div className="integrity-bar">
        {firstTeam !== undefined && (
          <Choice
            label={words.whose}
            name="whose-signals"
            value={teamId === null ? own : 'team'}
            options={[
              { id: 'team', name: teams.length === 1 ? words.team(firstTeam.name) : words.ofTeam },
              { id: own, name: words.own },
            ]}
            onChoose={(id) => setTeam(id === own ? own : firstTeam.id)}
          />
        )}
        {teamId !== null && teams.length > 1 && (
          <SelectField
            label={words.whichTeam}
            value={teamId}
            options={teams.map(({ id, name }) => ({ value: id, name: words.team(name) }))}
            onChange={(event) => setTeam(event.target.value)}
          />
        )}
        <SelectField
          label={words.howFar}
          value={String(days)}
          options={choices.map((one) => ({ value: String(one), name: words.days(String(one)) }))}
          onChange={(event) => setDays(event.target.value)}
        />
      </div>
      <RatesSection teamId={teamId} days={days} />
      {teamId === null ? <Own days={days} /> : <Team teamId={teamId} days={days === 90 ? 30 : days} />}
      <LimitsSection mayChange={hasRole(viewer.role, 'manager')} />
    </div>
  );
}

type Days = (typeof ownDays)[number];

function Own({ days }: { readonly days: Days }) {
  const read = useQuery({ queryKey: ['signals', days], queryFn: () => webApi.integrity.mine.query({ days }) });
  return <Signals view={read.data} error={read.error} isOwn />;
}

function Team({ teamId, days }: { readonly teamId: string; readonly days: 7 | 30 }) {
  const input = { teamId, days };
  const read = useQuery({ queryKey: ['signals', input], queryFn: () => webApi.integrity.team.query(input) });
  return <Signals view={read.data} error={read.error} isOwn={false} />;
}

interface SignalsProps {
  readonly view: SignalsView | undefined;
  readonly error: unknown;
  readonly isOwn: boolean;
}

function Signals({ view, error, isOwn }: SignalsProps) {
  const words = integrityWords();
  if (error !== null) return <Notice kind="problem">{explain(error).message}</Notice>;
  if (view === undefined) return <p className="dim">{words.loading}</p>;
  const { signals, serverNow, hasMore } = view;
  if (signals === null) return <Notice kind="plain">{words.nobodyShown}</Notice>;
  if (signals.length === 0) return <Notice kind="plain">{isOwn ? words.noneOwn : words.noneTeam}</Notice>;
  return (
    <>
      {[...Map.groupBy(signals, ({ kind }) => kind)].map(([kind, ofKind]) => (
        <SignalGroup key={kind} kind={kind} signals={ofKind} isOwn={isOwn} now={serverNow} />
      ))}
      {hasMore && <p className="dim">{words.more}</p>}
    </>
  );
}
