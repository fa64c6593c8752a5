import type { ReceiptSpan } from '@shiftlight/shared/sla/receipt-span.ts';
import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import { receiptWords } from '../../../surfaces/receipt/receipt-words.ts';
import { ticketsWords } from './tickets-words.ts';

/** Whether a stretch of a clock counted, else why it did not: `holiday: Christmas Day`. */
export function saySpan({ reason, name }: ReceiptSpan): string {
  const words = receiptWords();
  if (reason === null) return ticketsWords().counted;
  return name === null ? words.uncounted[reason] : words.named(words.uncounted[reason], name);
}

/** Who had the ticket. */
export function sayOwner(ownerId: string | null, names: ReceiptsView['names']): string {
  const words = receiptWords();
  return ownerId === null ? words.nobody : (names[ownerId] ?? words.somebody);
}
