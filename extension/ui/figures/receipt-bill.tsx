import type { CountedLine, OtherwiseView, ReceiptView, StruckLine } from '@shiftlight/shared/views/receipt-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { Button } from '../components/button.tsx';
import { formatInstant } from '../words/instant.ts';
import { formatNumber } from '../words/number.ts';
import { sayAttribution, sayDefinition } from './definitions/say-definition.ts';
import { formatValue } from './format-value.ts';
import { HeldDefinitions } from './held-definitions.tsx';
import { sayMissing } from './need-words.ts';
import { AskedOtherCounts } from './asked-other-counts.tsx';
import { OtherCounts } from './other-counts.tsx';
import { receiptWords } from './receipt-words.ts';
import { StruckReasons } from './struck-reasons.tsx';
import { CountedList } from './ticket-list.tsx';

interface ReceiptBillProps {
  readonly receipt: ReceiptView;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly loadCounted: (offset: number) => Promise<readonly CountedLine[]>;
  readonly loadStruck: (reason: string) => Promise<readonly StruckLine[]>;
  /** What other helpdesks would count, where it is asked for apart. */
  readonly loadOtherwise?: () => Promise<OtherwiseView>;
}

/** A figure as a small bill: what counts, the lines counted, the lines struck through with the reason, a sum that adds up. */
export function ReceiptBill({ receipt, helpdesks, loadCounted, loadStruck, loadOtherwise }: ReceiptBillProps) {
  const words = receiptWords();
  const { figure, workingTimeZone, timeZone, serverNow, missing } = receipt;
  return (
    <div className="bill">
      <p className="bill-definition">
        {sayDefinition(receipt.definition)}{' '}
        {figure.unit === 'ms' &&
          (workingTimeZone === null ? words.wallClock : words.workingTime(toZoneName(workingTimeZone)))}
      </p>
      <HeldDefinitions receipt={receipt} />
      {missing.length > 0 && <p className="bill-definition">{sayMissing(missing)}</p>}
      <h3 className="overline">{words.counted}</h3>
      <Counted receipt={receipt} helpdesks={helpdesks} load={loadCounted} />
      <Sum receipt={receipt} />
      {receipt.struckTotal > 0 && (
        <>
          <h3 className="overline">
            {words.notCounted} <span className="count dim">{formatNumber(receipt.struckTotal)}</span>
          </h3>
          <StruckReasons reasons={receipt.reasons} helpdesks={helpdesks} load={loadStruck} />
        </>
      )}
      <OtherCounts receipt={receipt} />
      {receipt.asksOtherwise === true && loadOtherwise !== undefined && <AskedOtherCounts load={loadOtherwise} />}
      <dl className="bill-facts">
        <dt>{words.definition(formatNumber(figure.definitionVersion))}</dt>
        <dd lang="en">{receipt.source}</dd>
        <dt>{words.whose}</dt>
        <dd>{sayAttribution(receipt.attribution)}</dd>
      </dl>
      <p className="dim">{words.asOf(formatInstant(serverNow, serverNow, { timeZone }))}</p>
    </div>
  );
}

interface CountedProps {
  readonly receipt: ReceiptView;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly load: (offset: number) => Promise<readonly CountedLine[]>;
}

/** The newest lines, and more on demand; what is not listed stands as one line with its worth, so that the sum always adds up. */
function Counted({ receipt, helpdesks, load }: CountedProps) {
  const words = receiptWords();
  const { counted, countedTotal, restValue, figure, partsUnit, serverNow, timeZone } = receipt;
  const [more, setMore] = useState<readonly CountedLine[]>([]);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  if (countedTotal === 0) return <p className="dim">{words.nothingCounted}</p>;
  const lines = [...counted, ...more];
  const left = Math.max(0, countedTotal - lines.length);
  const leftValue = restValue - more.reduce((sum, { value }) => sum + value, 0);
  const isShare = figure.unit === 'ratio' && partsUnit === undefined;
  const loadMore = () => {
    setState('loading');
    load(lines.length).then(
      (page) => {
        setMore([...more, ...page]);
        setState('idle');
      },
      () => setState('failed'),
    );
  };
  return (
    <>
      <CountedList {...{ lines, isShare, timeZone, helpdesks }} unit={partsUnit ?? figure.unit} now={serverNow} />
      {left > 0 && (
        <p className="bill-rest">
          <span>{words.rest(formatNumber(left, 0))}</span>
          <Button look="quiet" busy={state === 'loading'} onClick={loadMore}>
            {words.more}
          </Button>
          <span className="bill-value">{formatValue(isShare ? 'count' : (partsUnit ?? figure.unit), leftValue)}</span>
        </p>
      )}
      {state === 'failed' && <p role="alert">{words.problem}</p>}
    </>
  );
}

function Sum({ receipt: { arithmetic, figure, partsUnit } }: { readonly receipt: ReceiptView }) {
  const words = receiptWords();
  if (arithmetic === null || figure.value === null) return null;
  const { numerator, denominator } = arithmetic;
  // The mean of scores in percent is divided by their number, a share by what it is a share of.
  const isShare = figure.unit === 'ratio' && partsUnit !== 'ratio';
  const sayPart = (part: number) => (partsUnit === undefined ? formatNumber(part, 2) : formatValue(partsUnit, part));
  const label =
    figure.unit === 'count'
      ? words.total
      : isShare
        ? words.share(sayPart(numerator), sayPart(denominator))
        : words.mean(formatValue(figure.unit, numerator), formatNumber(denominator, 2));
  return (
    <p className="bill-sum">
      <span>{label}</span>
      <span className="bill-value">{formatValue(figure.unit, figure.value)}</span>
    </p>
  );
}

const toZoneName = (zone: string): string => zone.replaceAll('_', ' ');
