import { formatDateTime } from '../../../ui/words/instant.ts';
import { ruleWords } from './rule-words.ts';

/** That a version is planned, and what saving now means for it. */
export function sayPlanned(
  planned: { readonly version: number; readonly from: number | null },
  timeZone: string,
): string {
  return ruleWords().planned(formatDateTime(planned.from ?? 0, { timeZone }), String(planned.version));
}
