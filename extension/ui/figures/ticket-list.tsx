import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import type { CountedLine, ReceiptCase, StruckLine } from '@shiftlight/shared/views/receipt-view.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';
import { useContext, type ReactNode } from 'react';
import { TicketBeside } from '../tickets/ticket-beside.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { TicketLink } from '../tickets/ticket-link.tsx';
import { formatInstant } from '../words/instant.ts';
import { CaseDetail } from './case-detail.tsx';
import { formatValue } from './format-value.ts';
import { toShortId } from './short-id.ts';
import { receiptWords } from './receipt-words.ts';
import { saySubject } from './subject-words.ts';

interface CountedListProps {
  readonly lines: readonly CountedLine[];
  readonly unit: FigureUnit;
  /** True for a share, where a case counts or does not. */
  readonly isShare: boolean;
  readonly now: EpochMs;
  readonly timeZone: string;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** The cases that count, each with its worth and a way to it in the helpdesk. */
export function CountedList({ lines, unit, isShare, now, timeZone, helpdesks }: CountedListProps) {
  const words = receiptWords();
  return (
    <ul className="bill-lines">
      {lines.map((line) => (
        <Line key={`${line.subjectId} ${line.at}`} line={line} helpdesks={helpdesks}>
          <span className="bill-when">{formatInstant(line.at, now, { timeZone })}</span>
          <span className="bill-value">
            {isShare ? (line.value === 1 ? words.yes : words.no) : sayWorth(line, unit)}
          </span>
        </Line>
      ))}
    </ul>
  );
}

/** What a line is worth: `7 h 45 m of 8 h` where sums are divided. */
function sayWorth({ value, weight }: CountedLine, unit: FigureUnit): string {
  const worth = formatValue(unit, value);
  return weight === undefined ? worth : receiptWords().share(worth, formatValue(unit, weight));
}

/** Cases that do not count, struck through; the reason stands above them. */
export function StruckList({
  lines,
  helpdesks,
}: {
  readonly lines: readonly StruckLine[];
  readonly helpdesks: readonly ConnectedHelpdesk[];
}) {
  return (
    <ul className="bill-lines struck">
      {lines.map((line, index) => (
        <Line key={`${line.subjectId} ${index}`} line={line} helpdesks={helpdesks}>
          <span className="bill-value" aria-hidden="true">
            –
          </span>
        </Line>
      ))}
    </ul>
  );
}

interface LineProps {
  readonly line: ReceiptCase;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly children: ReactNode;
}

function Line({ line, helpdesks, children }: LineProps) {
  const words = receiptWords();
  const beside = useContext(TicketBeside);
  const { ticket, subject, subjectId, corrections } = line;
  return (
    <li>
      {ticket === null ? (
        <span className="bill-name">
          {saySubject(subject)} {toShortId(subjectId)}
        </span>
      ) : (
        <TicketLink className="bill-name" ticket={ticket} helpdesks={helpdesks}>
          #{ticket.externalId} {ticket.subject ?? words.noSubject}
        </TicketLink>
      )}
      {ticket !== null && beside(ticket)}
      {children}
      <CaseDetail line={line} />
      {corrections !== undefined && corrections.length > 0 && <span className="bill-note">{words.corrected}</span>}
    </li>
  );
}
