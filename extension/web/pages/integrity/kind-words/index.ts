import type { SignalKind } from '@shiftlight/shared/integrity/signal.ts';
import type { SignalViewOf } from '@shiftlight/shared/views/integrity-view.ts';
import { getLanguage, type Language } from '../../../../ui/words/language.ts';
import { kindsDe } from './de.ts';
import { kindsEn } from './en.ts';
import { kindsEs } from './es.ts';
import type { KindWords } from './kind-words.ts';

const byLanguage: Readonly<Record<Language, KindWords>> = { en: kindsEn, de: kindsDe, es: kindsEs };

/** The words of every kind in the shown language. */
export const kindWords = (): KindWords => byLanguage[getLanguage()];

/** What happened, in a sentence of the shown language. */
export function sayHappened<K extends SignalKind>({ kind, evidence }: Pick<SignalViewOf<K>, 'kind' | 'evidence'>) {
  return kindWords()[kind].happened(evidence);
}
