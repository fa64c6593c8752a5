import type { ReviewsView as Found } from '@shiftlight/shared/views/qa-view.ts';
import { useState } from 'react';
import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { planWords } from '../../../ui/qa/plan-words.ts';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { useSearchParam } from '../../use-search-param.ts';
import { useToday } from '../../use-today.ts';
import type { PageViewer } from '../../viewer.ts';
import { toPeriod } from '../scorecards/card-address.ts';
import { PeriodBar } from '../scorecards/period-bar.tsx';
import { qaPageWords } from './qa-page-words.ts';
import { ReviewTable } from './review-table.tsx';
import '../scorecards/scorecards.css';

const channels = ['phone', 'email', 'chat', 'self-service', 'other'] as const;
type Cursor = NonNullable<Found['next']>;

/** Reviews of the viewer's teams by person, team, period and channel; all of it is in the address. */
export function ReviewsView({ viewer, version }: { readonly viewer: PageViewer; readonly version: string }) {
  const words = qaPageWords();
  const today = useToday(viewer);
  const [teamId, setTeam] = useSearchParam('team');
  const [memberId, setMember] = useSearchParam('person');
  const [asked, setAsked] = useSearchParam('period');
  const [askedChannel, setChannel] = useSearchParam('channel');
  const channel = channels.find((one) => one === askedChannel) ?? null;
  const period = toPeriod(asked, today);
  const input = { teamId, memberId, channel, period: period.text };
  const key = JSON.stringify(input);
  const choices = useWorkerQuery('sampling.overview', (api) => api.sampling.overview.query());
  const first = useWorkerQuery(`reviews.search ${key}`, (api) => api.reviews.search.query(input), version);
  const toNull = (value: string) => (value === '' ? null : value);
  return (
    <div className="stack">
      <div className="card-bar">
        <SelectField
          label={words.team}
          value={teamId ?? ''}
          options={[
            { value: '', name: words.allTeams },
            ...(choices.data?.teams ?? []).map((team) => ({ value: team.teamId, name: team.name })),
          ]}
          onChange={(event) => setTeam(toNull(event.target.value))}
        />
        <SelectField
          label={words.agent}
          value={memberId ?? ''}
          options={[
            { value: '', name: words.everybody },
            ...(first.data?.people ?? []).map((person) => ({
              value: person.memberId,
              name: person.name ?? qaWords().somebody,
            })),
          ]}
          onChange={(event) => setMember(toNull(event.target.value))}
        />
        <SelectField
          label={words.channel}
          value={channel ?? ''}
          options={[
            { value: '', name: words.allChannels },
            ...channels.map((one) => ({ value: one, name: planWords().channelNames[one] })),
          ]}
          onChange={(event) => setChannel(toNull(event.target.value))}
        />
        <PeriodBar period={period} today={today} onChoose={setAsked} />
      </div>
      {first.data === null &&
        (first.problem === null ? (
          <p className="dim">{qaWords().loading}</p>
        ) : (
          <Notice kind="problem">{sayProblem(first.problem)}</Notice>
        ))}
      {first.data !== null && first.data.isHidden && <Notice kind="plain">{words.reviewsHidden}</Notice>}
      {first.data !== null && !first.data.isHidden && first.data.reviews.length === 0 && (
        <p className="dim">{words.noReviews}</p>
      )}
      {first.data !== null && first.data.reviews.length > 0 && (
        <Pages key={key} first={first.data} input={input} version={version} />
      )}
    </div>
  );
}

interface PagesProps {
  readonly first: Found;
  readonly input: {
    readonly teamId: string | null;
    readonly memberId: string | null;
    readonly channel: (typeof channels)[number] | null;
    readonly period: string;
  };
  readonly version: string;
}

/** The found reviews; older ones are asked for page by page. */
function Pages({ first, input, version }: PagesProps) {
  const words = qaPageWords();
  const [before, setBefore] = useState<Cursor | null>(null);
  const [earlier, setEarlier] = useState<Found['reviews']>([]);
  const older = useWorkerQuery(
    `reviews.search ${JSON.stringify({ ...input, before })}`,
    async (api) => (before === null ? null : await api.reviews.search.query({ ...input, before })),
    version,
  );
  const reviews = before === null ? first.reviews : [...first.reviews, ...earlier, ...(older.data?.reviews ?? [])];
  const next = before === null ? first.next : (older.data?.next ?? null);
  return (
    <>
      <ReviewTable label={words.reviews} reviews={reviews} />
      {older.problem !== null && <Notice kind="problem">{sayProblem(older.problem)}</Notice>}
      {next !== null && (
        <p>
          <Button
            onClick={() => {
              setEarlier([...earlier, ...(before === null ? [] : (older.data?.reviews ?? []))]);
              setBefore(next);
            }}
          >
            {words.more}
          </Button>
        </p>
      )}
    </>
  );
}
