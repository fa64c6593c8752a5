import { hasRole } from '../../../messaging/roles.ts';
import { useNow } from '../../../ui/use-now.ts';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { PageTabs } from '../../components/page-tabs.tsx';
import type { PageProps } from '../page.ts';
import { escalationsWords } from './escalations-words.ts';
import { ListView } from './list-view.tsx';
import { OneView } from './one-view.tsx';
import { OverviewView } from './overview-view.tsx';
import { OwnView } from './own-view.tsx';
import { WaitingView } from './waiting-view.tsx';
import '../../../ui/escalations/escalate.css';
import './escalations.css';

/** What others escalate and decide is news that nobody announces here: while the page is in view, it looks again this often. */
const lookAgainMs = 30_000;

const views = ['waiting', 'own', 'overview', 'list'] as const;
type View = (typeof views)[number];

/**
 * Escalations without the extension. `/escalations` is what waits for a specialist, for agents their own as at `/escalations/own`;
 * `/escalations/overview?of=…&period=…` what became of them, `/escalations/list?…&mark=…` those behind a count, `/escalations/<id>` one with
 * its history and what the viewer may do about it.
 */
export function EscalationsPage({ viewer, rest: [asked] }: PageProps) {
  const words = escalationsWords();
  const pending = usePendingWrites('escalations.');
  const now = useNow(lookAgainMs);
  const version = `${pending.accepted ?? ''}/${Math.floor(now / lookAgainMs)}`;
  const decides = hasRole(viewer.role, 'specialist');
  const found = asked === undefined ? (decides ? 'waiting' : 'own') : views.find((one) => one === asked);
  if (asked !== undefined && found === undefined)
    return <OneView key={asked} escalationId={asked} memberId={viewer.memberId} {...{ pending, version, now }} />;
  const shown = found === undefined || (found === 'waiting' && !decides) ? 'own' : found;
  return (
    <div className="stack esc-page">
      <Tabs current={shown} decides={decides} version={version} />
      {shown === 'waiting' && <WaitingView {...{ pending, version, now }} />}
      {shown === 'own' && <OwnView memberId={viewer.memberId} {...{ pending, version, now }} />}
      {shown === 'overview' && <OverviewView {...{ viewer, now }} />}
      {shown === 'list' && <ListView {...{ viewer, version, now }} />}
      <p className="dim">{words.escalateThere}</p>
    </div>
  );
}

interface TabsProps {
  readonly current: View;
  /** Whether the viewer decides on escalations of others. */
  readonly decides: boolean;
  readonly version: string;
}

function Tabs({ current, decides, version }: TabsProps) {
  const words = escalationsWords();
  const { data } = useWorkerQuery(
    `escalations.waiting ${decides}`,
    async (api) => (decides ? await api.escalations.waiting.query() : null),
    version,
  );
  const own = { path: '/escalations/own', name: words.own };
  const tabs = [
    ...(decides ? [{ path: '/escalations', name: words.waiting, count: data?.length ?? null }] : []),
    own,
    { path: '/escalations/overview', name: words.overview },
    { path: '/escalations/list', name: words.list },
  ];
  return (
    <PageTabs
      label={words.views}
      tabs={tabs}
      current={current === 'waiting' ? '/escalations' : `/escalations/${current}`}
    />
  );
}
