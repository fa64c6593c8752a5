import { hasRole } from '../../../messaging/roles.ts';
import { CaseList } from '../../../ui/disputes/deciding/case-list.tsx';
import { DecideCase, type DecidingPlace } from '../../../ui/disputes/deciding/decide-case.tsx';
import { OwnDisputes } from '../../../ui/disputes/own-disputes.tsx';
import { usePendingWrites } from '../../../ui/use-pending-writes.ts';
import { useNow } from '../../../ui/use-now.ts';
import { navigate } from '../../use-path.ts';
import type { PageProps } from '../page.ts';
import { disputesWords } from './disputes-words.ts';
import { FigureEvidence } from './figure-evidence.tsx';
import '../../../ui/disputes/disputes.css';
import '../../../ui/reviews/reviews.css';
import './disputes.css';

/** What others dispute is news that nobody announces here: while the page is in view, it looks again this often. */
const lookAgainMs = 30_000;

const place: DecidingPlace = {
  FigureEvidence,
  onRate: ({ connectorId, externalId }) => navigate(`/qa/rate/${connectorId}/${encodeURIComponent(externalId)}`),
};

/** Disputes: the viewer's own, and for leads those that they decide; `/disputes/<id>` is one with its evidence and the decision. */
export function DisputesPage({ viewer, rest: [disputeId] }: PageProps) {
  const words = disputesWords();
  const { accepted } = usePendingWrites('disputes.');
  const version = `${accepted} ${Math.floor(useNow(lookAgainMs) / lookAgainMs)}`;
  const leads = hasRole(viewer.role, 'lead');
  if (leads && disputeId !== undefined) {
    return (
      <div className="card disputes">
        <DecideCase
          key={disputeId}
          disputeId={disputeId}
          version={version}
          place={place}
          onBack={() => navigate('/disputes')}
        />
      </div>
    );
  }
  return (
    <div className="stack">
      {leads && (
        <section className="card disputes" aria-label={words.toDecide}>
          <CaseList version={version} onSelect={(id) => navigate(`/disputes/${id}`)} />
        </section>
      )}
      <div className="card disputes">
        <OwnDisputes version={version} />
      </div>
    </div>
  );
}
