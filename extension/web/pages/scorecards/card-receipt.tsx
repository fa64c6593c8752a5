import type { ScorecardMetricId } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { TicketBeside } from '../../../ui/tickets/ticket-beside.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { CaseContext } from '../../../ui/figures/case-detail.tsx';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { ReceiptBill } from '../../../ui/figures/receipt-bill.tsx';
import { showReviewCase } from '../../../ui/reviews/review-case.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { ticketsWords } from '../tickets/tickets-words.ts';
import { CardDispute } from './card-dispute.tsx';
import type { CardInput } from './card-view.tsx';
import type { OwnDisputesOfCard } from './use-own-disputes.ts';
import { scorecardsWords } from './scorecards-words.ts';

interface CardReceiptProps {
  readonly view: ScorecardView;
  readonly input: CardInput;
  readonly metricId: ScorecardMetricId;
  /** null on somebody else's card: everybody disputes figures of their own. */
  readonly disputes: OwnDisputesOfCard | null;
  readonly onClose: () => void;
}

const casesAtOnce = 100;

/** The bill behind one figure, in place of the list; Escape leads back. */
export function CardReceipt({ view, input, metricId, disputes, onClose }: CardReceiptProps) {
  const words = scorecardsWords();
  const asked = { ...input, metric: metricId };
  const receipt = useQuery({
    queryKey: ['card-receipt', asked],
    queryFn: () => webApi.scorecards.receipt.query(asked),
  });
  const helpdesks = useQuery({ queryKey: ['origins'], queryFn: () => webApi.connectors.origins.query() });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const figure = view.card.figures.find((one) => one.metricId === metricId);
  const differs =
    receipt.data !== undefined && view.state.kind === 'frozen' && receipt.data.figure.value !== figure?.value;
  return (
    <section aria-labelledby="bill-title" onKeyDown={closeOnEscape(onClose)}>
      <div className="receipt-head">
        <Button look="quiet" onClick={onClose}>
          <span aria-hidden="true">‹</span> {words.back}
        </Button>
        <h3 id="bill-title" tabIndex={-1} ref={heading}>
          {sayMetric({ metricId, label: metricId })}
        </h3>
      </div>
      {differs && <Notice kind="plain">{words.closedDiffers}</Notice>}
      {receipt.isError && <Notice kind="problem">{explain(receipt.error).message}</Notice>}
      {receipt.isPending && <p className="pad dim">{words.loadingBill}</p>}
      {receipt.data !== undefined && (
        <CaseContext value={showReviewCase}>
          <TicketBeside value={toTimeline}>
            <ReceiptBill
              key={receipt.data.serverNow}
              receipt={receipt.data}
              helpdesks={helpdesks.data ?? []}
              loadCounted={async (offset) =>
                (await webApi.scorecards.cases.query({ ...asked, kind: 'counted', offset, limit: casesAtOnce })).counted
              }
              loadOtherwise={() => webApi.scorecards.otherwise.query(asked)}
              loadStruck={async (reason) =>
                (await webApi.scorecards.cases.query({ ...asked, kind: 'struck', reason, limit: casesAtOnce })).struck
              }
            />
          </TicketBeside>
        </CaseContext>
      )}
      {receipt.data !== undefined && disputes !== null && (
        <CardDispute
          target={{ kind: 'figure', metricId, from: receipt.data.from, to: receipt.data.to }}
          disputes={disputes}
          isClosed={view.state.kind === 'frozen'}
        />
      )}
      {view.subject.scope !== 'member' && <p className="pad dim">{words.groupBill}</p>}
    </section>
  );
}

/** In a field, Escape belongs to what is being written. */
const closeOnEscape = (onClose: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape' && !(event.target instanceof HTMLTextAreaElement)) onClose();
};

/** From each line of the bill to the ticket's own picture. */
function toTimeline({ connectorId, externalId }: TicketRef): ReactNode {
  const words = ticketsWords();
  return (
    <PageLink
      className="bill-note"
      to={`/tickets/${encodeURIComponent(connectorId)}/${encodeURIComponent(externalId)}`}
      aria-label={words.seeOf(externalId)}
    >
      {words.see}
    </PageLink>
  );
}
