import type { ReceiptView, StruckLine } from '@shiftlight/shared/views/receipt-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { formatNumber } from '../words/number.ts';
import { sayReason } from './reason-words.ts';
import { receiptWords } from './receipt-words.ts';
import { StruckList } from './ticket-list.tsx';

interface StruckReasonsProps {
  readonly reasons: ReceiptView['reasons'];
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly load: (reason: string) => Promise<readonly StruckLine[]>;
}

/** Why cases were not counted, with how many; each reason opens to its cases. */
export function StruckReasons({ reasons, helpdesks, load }: StruckReasonsProps) {
  return reasons.map(({ reason, cases }) => (
    <Reason key={reason} {...{ reason, cases, helpdesks }} load={() => load(reason)} />
  ));
}

interface ReasonProps {
  readonly reason: string;
  readonly cases: number;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly load: () => Promise<readonly StruckLine[]>;
}

function Reason({ reason, cases, helpdesks, load }: ReasonProps) {
  const words = receiptWords();
  const [lines, setLines] = useState<readonly StruckLine[] | null>(null);
  const [failed, setFailed] = useState(false);
  const toggle = (isOpen: boolean) => {
    if (!isOpen || lines !== null) return;
    setFailed(false);
    load().then(setLines, () => setFailed(true));
  };
  return (
    <details className="bill-reason" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <s>{sayReason(reason)}</s>
        <span className="bill-value">{formatNumber(cases)}</span>
      </summary>
      {failed && <p role="alert">{words.problem}</p>}
      {lines !== null && <StruckList lines={lines} helpdesks={helpdesks} />}
      {lines !== null && lines.length < cases && (
        <p className="dim">{words.rest(formatNumber(cases - lines.length, 0))}</p>
      )}
    </details>
  );
}
