import type { WaitingItem, WaitingKind } from '@shiftlight/shared/views/waiting-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { waitingWords } from './waiting-words.ts';

/** Where each kind is done. */
const places: Readonly<Record<WaitingKind, string>> = {
  returned: '/escalations/own',
  escalation: '/escalations',
  dispute: '/disputes',
  trigger: '/coaching',
  review: '/qa/queue',
  'second-review': '/qa/queue',
  calibration: '/calibration',
  'follow-up': '/coaching',
  scorecard: '/scorecards',
  helpdesk: '/settings/helpdesks',
  data: '/data',
};

const againMs = 30_000;

/** What waits for the viewer until they do something, each with the way there. */
export function WaitingSection() {
  const words = waitingWords();
  const waiting = useQuery({
    queryKey: ['waiting'],
    queryFn: () => webApi.waiting.list.query(),
    refetchInterval: againMs,
  });
  return (
    <Section title={words.title}>
      {waiting.isError && <Notice kind="problem">{explain(waiting.error).message}</Notice>}
      {waiting.isPending && <p className="dim">{words.loading}</p>}
      {waiting.data?.items.length === 0 && <p className="dim">{words.nothing}</p>}
      {waiting.data !== undefined && waiting.data.items.length > 0 && (
        <ul>
          {waiting.data.items.map((item) => (
            <Row key={item.kind} item={item} offsetMs={waiting.data.serverNow - waiting.dataUpdatedAt} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({
  item: { kind, count, dueAt, since },
  offsetMs,
}: {
  readonly item: WaitingItem;
  readonly offsetMs: number;
}) {
  const words = waitingWords();
  const now = useNow(60_000) + offsetMs;
  const name = words.kinds[kind](count === 1);
  const isOver = dueAt !== null && dueAt <= now;
  return (
    <li className="waiting-row">
      <b>{formatNumber(count, 0)}</b>
      <PageLink to={places[kind]}>{name}</PageLink>
      <span className={isOver ? 'over' : 'dim'}>
        {dueAt !== null && (isOver ? words.overdue : words.due)(formatInstant(dueAt, now))}
        {dueAt === null && since !== null && words.since(formatInstant(since, now))}
      </span>
    </li>
  );
}
