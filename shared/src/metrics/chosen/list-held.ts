import type { EpochMs } from '../../time/instant.ts';
import { getMeasure } from '../get-measure.ts';
import type { Metric } from '../metric.ts';
import type { HeldDefinition, HeldName } from './held-definition.ts';

/** A stretch of time: [from, to). */
interface Period {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** The definitions by which the cases of a period count, the earliest first; none where nobody ever chose another than the default. */
export function listHeld({ chosen = [] }: Pick<Metric, 'chosen'>, { from, to }: Period): readonly HeldDefinition[] {
  return chosen.filter((span) => span.from < to && (span.until === null || span.until > from));
}

/** Their names alone, as a figure carries them: nothing for a period in which the default definition held all the time. */
export function toHeld(metric: Pick<Metric, 'chosen'>, period: Period): { readonly held?: readonly HeldName[] } {
  const held = listHeld(metric, period);
  if (held.every(({ variant }) => variant === null)) return {};
  return {
    held: held.map(({ variant, label, version, from, until }) => ({ variant, label, version, from, until })),
  };
}

/** Whether all cases of these periods count by the same definition, so that figures of them can be compared. */
export function countsAlike(metric: Pick<Metric, 'chosen'>, periods: readonly Period[]): boolean {
  return new Set(periods.flatMap((period) => listHeld(metric, period).map(({ variant }) => variant))).size <= 1;
}

/** Definition, source and attribution to tell of a period: of the variant asked for, else of what held at its end. */
export function tellDefinition(
  metric: Metric,
  variant: string | null,
  period: Period,
): Pick<HeldDefinition, 'definition' | 'source' | 'attribution'> {
  const { definition, source, attribution } =
    (variant === null ? listHeld(metric, period).at(-1) : undefined) ?? getMeasure(metric, variant);
  return { definition, source, attribution };
}
