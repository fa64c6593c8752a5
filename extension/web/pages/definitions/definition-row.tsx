import { getMeasure } from '@shiftlight/shared/metrics/get-measure.ts';
import type { TicketMetric } from '@shiftlight/shared/metrics/metric.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Choice } from '../../../ui/components/choice.tsx';
import { sayAttribution, sayDefinition, sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { definitionsWords } from './definitions-words.ts';
import { listUsers } from './list-definitions.ts';

interface DefinitionRowProps {
  readonly metric: TicketMetric;
  /** Null = the usual definition. */
  readonly variant: string | null;
  readonly isOpen: boolean;
  /** Differs from what is stored. */
  readonly isChanged: boolean;
  /** False for an older version, which is only looked at. */
  readonly mayChange: boolean;
  onOpen(isOpen: boolean): void;
  onChange(variant: string | null): void;
}

/** One figure with the definition by which it counts, and the others to choose from. */
export function DefinitionRow({ metric, variant, isOpen, isChanged, mayChange, onOpen, onChange }: DefinitionRowProps) {
  const words = definitionsWords();
  const name = sayAnyMetric({ metricId: metric.id, label: metric.label });
  const { definition, source, attribution } = getMeasure(metric, variant);
  const label = metric.variants.find(({ id }) => id === variant)?.label;
  const users = listUsers(metric.id, variant);
  return (
    <li>
      <div className="rule-row">
        <div>
          <b>{name}</b> {isChanged && <span className="rule-changed">· {words.changed}</span>}
          <p>{label === undefined ? words.usual : sayVariant(label)}</p>
          <p className="dim">{sayDefinition(definition)}</p>
        </div>
        {mayChange && (
          <Button aria-expanded={isOpen} aria-label={words.change(name)} onClick={() => onOpen(!isOpen)}>
            {words.changeShort}
          </Button>
        )}
      </div>
      {isOpen && mayChange && (
        <div className="rule-edit">
          <Choice
            label={words.variant}
            name={`definition-${metric.id}`}
            options={[
              { id: usual, name: words.usual },
              ...metric.variants.map((one) => ({ id: one.id, name: sayVariant(one.label) })),
            ]}
            value={variant ?? usual}
            onChoose={(id) => onChange(id === usual ? null : id)}
          />
          <div>
            <p>{sayDefinition(definition)}</p>
            <p>{sayAttribution(attribution)}</p>
            {users.length > 0 && <p>{words.usedBy(users.join(', '))}</p>}
            <p className="dim">{words.source(source)}</p>
          </div>
          <div className="cluster">
            <Button onClick={() => onOpen(false)}>{words.close}</Button>
          </div>
        </div>
      )}
    </li>
  );
}

/** No variant is called this. */
const usual = '';
