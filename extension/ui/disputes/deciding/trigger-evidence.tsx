import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import { sayValue } from '../say-dispute.ts';
import { disputeWords } from '../dispute-words.ts';
import { sayReason } from '../../figures/reason-words.ts';
import { formatDateRange } from '../../words/instant.ts';
import { formatNumber } from '../../words/number.ts';
import { DecideForm } from './decide-form.tsx';
import { triggerEvidenceWords } from './trigger-evidence-words.ts';

/** What a disputed trigger rests on, and the decision whether it stands. */
export function TriggerEvidence({ detail }: { readonly detail: DisputeDetail }) {
  const words = triggerEvidenceWords();
  const { trigger, state } = detail;
  return (
    <>
      <section className="section" aria-label={words.title} data-testid="disputed-trigger">
        <h3>{words.title}</h3>
        {trigger === null ? <p className="dim">{disputeWords().figuresHidden}</p> : <Lines evidence={trigger} />}
        {state === 'open' && <p className="dim">{words.ifWithdrawn}</p>}
      </section>
      {state === 'open' && (
        <DecideForm detail={detail} corrections={[]} choices={{ accept: words.withdraw, reject: words.keep }} />
      )}
    </>
  );
}

function Lines({ evidence }: { readonly evidence: NonNullable<DisputeDetail['trigger']> }) {
  const words = triggerEvidenceWords();
  const { figure, threshold, interval, from, to } = evidence;
  const { unit, value, n, reason } = figure;
  return (
    <dl className="rows">
      <div>
        <dt>{words.figure(formatDateRange(from, to))}</dt>
        <dd className="how-many">{sayValue(unit, value)}</dd>
        {value === null && reason !== null && <dd className="about">{sayReason(reason)}</dd>}
        {interval !== null && (
          <dd className="about">{words.likely(sayValue(unit, interval[0]), sayValue(unit, interval[1]))}</dd>
        )}
        <dd className="about">{words.cases(formatNumber(n, 0))}</dd>
      </div>
      <div>
        <dt>{words.threshold}</dt>
        <dd className="how-many">{sayValue(unit, threshold)}</dd>
      </div>
    </dl>
  );
}
