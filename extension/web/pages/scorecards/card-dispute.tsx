import type { FigureTarget } from '@shiftlight/shared/disputes/dispute-target.ts';
import type { DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { DisputeForm } from '../../../ui/disputes/dispute-form.tsx';
import { DisputeStateSign } from '../../../ui/disputes/dispute-state.tsx';
import { formatDate } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { cardDisputeWords } from './card-dispute-words.ts';
import type { OwnDisputesOfCard } from './use-own-disputes.ts';
import '../../../ui/disputes/disputes.css';

interface CardDisputeProps {
  /** The figure in the period of the card. */
  readonly target: FigureTarget;
  readonly disputes: OwnDisputesOfCard;
  /** True when the month's values are kept: a decision does not change them by itself. */
  readonly isClosed: boolean;
}

/** Says that a figure of one's own card is wrong, and what became of it. */
export function CardDispute({ target, disputes, isClosed }: CardDisputeProps) {
  const words = cardDisputeWords();
  const own = disputes.listOf(target.metricId);
  const isOpen = own.some(({ state }) => state === 'open');
  const isUnsent = disputes.isUnsent(target.metricId);
  return (
    <>
      {(own.length > 0 || isUnsent) && (
        <section className="section" aria-label={words.yours} data-testid="card-disputes">
          <h4 className="overline">{words.yours}</h4>
          {isUnsent && (
            <p className="dim" role="status">
              {words.notSent}
            </p>
          )}
          {own.map((dispute) => (
            <Line key={dispute.disputeId} dispute={dispute} />
          ))}
          <PageLink to="/disputes">{words.seeAll}</PageLink>
        </section>
      )}
      {!isOpen && !isUnsent && (
        <details className="section no-print" data-testid="dispute-figure">
          <summary>{words.title}</summary>
          {isClosed && <p>{words.closed}</p>}
          <DisputeForm target={target} />
        </details>
      )}
    </>
  );
}

function Line({ dispute: { state, openedAt, reason, decisionReason } }: { readonly dispute: DisputeView }) {
  return (
    <div className="dispute">
      <p className="cluster">
        <DisputeStateSign state={state} />
        <span className="dim">{formatDate(openedAt)}</span>
      </p>
      <p className="said dim">{reason}</p>
      {decisionReason !== null && <p>{decisionReason}</p>}
    </div>
  );
}
