import type { MeMetricId } from '@shiftlight/shared/metrics/me-metrics.ts';
import type { MePeriod } from '@shiftlight/shared/views/me-view.ts';
import { useEffect, useRef } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { workerApi } from '../../messaging/worker-api.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { DisputeForm } from '../../ui/disputes/dispute-form.tsx';
import { CaseContext } from '../../ui/figures/case-detail.tsx';
import { sayMetric } from '../../ui/figures/metric-words.ts';
import { ReceiptBill } from '../../ui/figures/receipt-bill.tsx';
import { showReviewCase } from '../../ui/reviews/review-case.tsx';
import { useWorkerQuery } from '../../ui/use-worker-query.ts';
import { formatDateRange } from '../../ui/words/instant.ts';
import { usePanelStore } from '../panel-store.ts';
import { meWords } from './me-words.ts';

interface FigureReceiptProps {
  readonly metricId: MeMetricId;
  readonly period: MePeriod;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly onClose: () => void;
}

const casesAtOnce = 100;

/** The bill behind one figure, in place of the list; Escape leads back. */
export function FigureReceipt({ metricId, period, helpdesks, onClose }: FigureReceiptProps) {
  const words = meWords();
  const version = usePanelStore((state) => state.figuresVersion);
  const asked = { period, metric: metricId };
  const key = `receipt ${metricId} ${period}`;
  const { data: receipt, problem } = useWorkerQuery(key, (api) => api.me.receipt.query(asked), version);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section
      aria-labelledby="receipt-title"
      data-testid="receipt"
      onKeyDown={(event) => {
        // In a field, Escape belongs to what is being written.
        const isWriting = event.target instanceof HTMLTextAreaElement;
        if (event.key === 'Escape' && !isWriting) onClose();
      }}
    >
      <div className="receipt-head">
        <Button look="quiet" onClick={onClose}>
          <span aria-hidden="true">‹</span> {words.back}
        </Button>
        <h2 id="receipt-title" tabIndex={-1} ref={heading}>
          {sayMetric({ metricId, label: metricId })}
        </h2>
        {receipt !== null && (
          <p className="dim">{formatDateRange(receipt.from, receipt.to, { timeZone: receipt.timeZone })}</p>
        )}
      </div>
      {problem !== null && (
        <div className="pad">
          <Notice kind="problem">{sayProblem(problem)}</Notice>
        </div>
      )}
      {receipt === null && problem === null && <p className="empty">{words.loadingBill}</p>}
      {receipt !== null && (
        <CaseContext value={showReviewCase}>
          <ReceiptBill
            // Further lines belong to the answer that they continue.
            key={receipt.serverNow}
            receipt={receipt}
            helpdesks={helpdesks}
            loadCounted={async (offset) =>
              (await workerApi.me.cases.query({ ...asked, kind: 'counted', offset, limit: casesAtOnce })).counted
            }
            loadStruck={async (reason) =>
              (await workerApi.me.cases.query({ ...asked, kind: 'struck', reason, limit: casesAtOnce })).struck
            }
          />
        </CaseContext>
      )}
      {receipt !== null && (
        <details className="section">
          <summary>{words.dispute}</summary>
          <DisputeForm target={{ kind: 'figure', metricId, from: receipt.from, to: receipt.to }} />
        </details>
      )}
    </section>
  );
}
