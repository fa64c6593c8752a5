import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useState } from 'react';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { sayDefinition, sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { useNow } from '../../../ui/use-now.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { WhatIfPreview } from '../../components/what-if/what-if-preview.tsx';
import { navigate } from '../../use-path.ts';
import { toAddress, useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { definitionsWords } from './definitions-words.ts';
import { listComparable, listUsers } from './list-definitions.ts';
import '../../components/rules/rules.css';

/** What a figure would be in another of its definitions: `?metric=…&variant=…`. */
export function DefinitionsPage({ viewer }: PageProps) {
  const words = definitionsWords();
  const now = useNow(60_000);
  const [askedMetric] = useSearchParam('metric');
  const [askedVariant] = useSearchParam('variant');
  const [answer, setAnswer] = useState<{ readonly of: string; readonly view: WhatIfView } | null>(null);
  const comparable = listComparable();
  const metric = comparable.find(({ id }) => id === askedMetric) ?? comparable[0];
  const variant = metric?.variants.find(({ id }) => id === askedVariant) ?? metric?.variants[0];
  if (metric === undefined || variant === undefined) return null;
  const users = listUsers(metric.id, variant.id);
  const key = `${metric.id} ${variant.id}`;
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        <div className="two">
          <SelectField
            label={words.metric}
            options={comparable.map(({ id, label }) => ({ value: id, name: sayAnyMetric({ metricId: id, label }) }))}
            value={metric.id}
            onChange={(event) => navigate(toAddress({ metric: event.target.value, variant: null }))}
          />
          <SelectField
            label={words.variant}
            options={metric.variants.map(({ id, label }) => ({ value: id, name: sayVariant(label) }))}
            value={variant.id}
            onChange={(event) => navigate(toAddress({ metric: metric.id, variant: event.target.value }))}
          />
        </div>
        <div className="two">
          <Definition title={words.ours} definition={metric.definition} source={metric.source} note={null} />
          <Definition
            title={words.other}
            definition={variant.definition}
            source={variant.source}
            note={users.length === 0 ? null : words.usedBy(users.join(', '))}
          />
        </div>
        <WhatIfPreview
          now={now}
          timeZone={viewer.workspace.timeZone}
          isUsable
          view={answer?.of === key ? answer.view : null}
          ask={(period) => webApi.whatIf.definition.mutate({ metric: metric.id, variant: variant.id, period })}
          onAnswer={(view) => setAnswer({ of: key, view })}
        />
      </Section>
    </div>
  );
}

interface DefinitionProps {
  readonly title: string;
  readonly definition: string;
  readonly source: string;
  readonly note: string | null;
}

function Definition({ title, definition, source, note }: DefinitionProps) {
  return (
    <div>
      <h3 className="overline">{title}</h3>
      <p>{sayDefinition(definition)}</p>
      {note !== null && <p>{note}</p>}
      <p className="dim">{definitionsWords().source(source)}</p>
    </div>
  );
}
