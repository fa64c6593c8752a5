import type { AuditedContent, AuditedField } from '@shiftlight/shared/truth/own-record.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { dataWords } from './data-words.ts';

/** A share in per cent, rounded down to hundredths: what is not whole never reads as 100 %. */
export function sayShare(ratio: number): string {
  return `${formatNumber(Math.floor(ratio * 10_000) / 100, 2)} %`;
}

const instants: ReadonlySet<AuditedField> = new Set(['opened-at', 'first-reply-at', 'resolved-at']);

/** A value of a ticket as a person reads it. */
export function sayValue(field: AuditedField, value: AuditedContent): string {
  if (value === null) return dataWords().nothing;
  return instants.has(field) && typeof value === 'number' ? formatDateTime(value) : String(value);
}
