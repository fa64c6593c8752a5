import type { TouchedTarget } from '@shiftlight/shared/what-if/touched-targets.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { sayBound } from '../../../ui/figures/format-value.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { touchedTargetWords } from './touched-target-words.ts';

/** Targets that were set for another definition than the draft's, and what becomes of them. */
export function TouchedTargets({ targets }: { readonly targets: readonly TouchedTarget[] }) {
  const words = touchedTargetWords();
  if (targets.length === 0) return null;
  return (
    <Notice kind="plain">
      <p>{words.title}</p>
      <ul>
        {targets.map((target) => (
          <li key={target.metricId}>
            <b>{sayAnyMetric(target)}</b>, {sayBound(target.unit, target.aim)}:{' '}
            {words.effects[target.effect](target.setFor === null ? null : sayVariant(target.setFor))}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
