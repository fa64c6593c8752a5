import { hasRole } from '../../../messaging/roles.ts';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useNow } from '../../../ui/use-now.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { PageTabs } from '../../components/page-tabs.tsx';
import type { PageProps } from '../page.ts';
import { Overview } from './overview.tsx';
import { OwnReviews } from './own-reviews.tsx';
import { PlansView } from './plans-view.tsx';
import { qaPageWords } from './qa-page-words.ts';
import { QueueView } from './queue-view.tsx';
import { RateView } from './rate-view.tsx';
import { ReviewView } from './review-view.tsx';
import { ReviewsView } from './reviews-view.tsx';
import '../../../ui/qa/qa.css';
import '../../../ui/reviews/reviews.css';
import './qa-page.css';

/** Draws and reviews of others are news that nobody announces: while the page is in view, it looks again this often. */
const lookAgainMs = 30_000;

/**
 * Quality reviews. For leads `/qa` how far they are, `/qa/queue`, `/qa/rate/<connector>/<ticket>`, `/qa/reviews?…`, `/qa/reviews/<id>`,
 * `/qa/plans`; for agents the reviews of their own work.
 */
export function QaPage({ viewer, rest: [view, id, more] }: PageProps) {
  const words = qaPageWords();
  const pending = usePendingWrites('');
  const version = `${pending.accepted ?? ''}/${Math.floor(useNow(lookAgainMs) / lookAgainMs)}`;
  const leads = hasRole(viewer.role, 'lead');
  if (view === 'reviews' && id !== undefined) return <ReviewView reviewId={id} version={version} />;
  if (!hasRole(viewer.role, 'specialist')) return <OwnReviews version={version} />;
  if (view === 'rate' && id !== undefined && more !== undefined) {
    const ticket = { connectorId: id, externalId: more };
    return <RateView key={`${id}/${more}`} {...{ ticket, viewer, pending, version }} />;
  }
  const shown = view ?? (leads ? 'overview' : 'queue');
  const isKnown = (leads ? leadViews : reviewerViews).includes(shown);
  return (
    <div className="stack qa qa-page">
      <Tabs leads={leads} current={shown} version={version} />
      {!isKnown && <p>{words.unknown}</p>}
      {isKnown && shown === 'overview' && <Overview role={viewer.role} version={version} />}
      {isKnown && shown === 'queue' && <QueueView {...{ viewer, pending, version }} />}
      {isKnown && shown === 'reviews' && <ReviewsView viewer={viewer} version={version} />}
      {isKnown && shown === 'plans' && <PlansView version={version} />}
      {isKnown && shown === 'own' && <OwnReviews version={version} />}
    </div>
  );
}

const reviewerViews: readonly string[] = ['queue', 'own'];
const leadViews: readonly string[] = ['overview', 'queue', 'reviews', 'plans', 'own'];

interface TabsProps {
  readonly leads: boolean;
  readonly current: string;
  readonly version: string;
}

function Tabs({ leads, current, version }: TabsProps) {
  const words = qaPageWords();
  const { data } = useWorkerQuery('reviews.queue', (api) => api.reviews.queue.query(), version);
  const waiting = data === null ? null : data.due.length + data.calibrations.length + data.secondReviews.length;
  const queue = { path: '/qa/queue', name: words.queue, count: waiting };
  const own = { path: '/qa/own', name: words.own };
  const tabs = leads
    ? [
        { path: '/qa', name: words.overview },
        queue,
        { path: '/qa/reviews', name: words.reviews },
        { path: '/qa/plans', name: words.plans },
        own,
      ]
    : [queue, own];
  return <PageTabs label={words.views} tabs={tabs} current={current === 'overview' ? '/qa' : `/qa/${current}`} />;
}
