import { findChoosable } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import { metrics } from '@shiftlight/shared/metrics/index.ts';
import { sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { listNames } from '../../../ui/words/list-names.ts';
import { definitionsWords } from './definitions-words.ts';

const others = metrics.filter(({ id }) => findChoosable(id) === null);

/** The figures of which nothing can be chosen here, and why: one definition is documented, or the others are parts, scales and other units. */
export function OtherFigures() {
  const words = definitionsWords();
  const toName = ({ id, label }: { readonly id: string; readonly label: string }) =>
    sayAnyMetric({ metricId: id, label });
  return (
    <details>
      <summary>{words.others}</summary>
      <div className="stack">
        <p>{words.onlyOne(listNames(others.filter(({ variants }) => variants.length === 0).map(toName)))}</p>
        <p>{words.toldOtherwise}</p>
        <ul>
          {others
            .filter(({ variants }) => variants.length > 0)
            .map((metric) => (
              <li key={metric.id}>
                <b>{toName(metric)}</b>: {metric.variants.map(({ label }) => sayVariant(label)).join(', ')}
              </li>
            ))}
        </ul>
      </div>
    </details>
  );
}
