import { scorecardMetricIds } from '@shiftlight/shared/scorecards/scorecard-metric-ids.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { toCardPath, type CardScope } from '../scorecards/card-address.ts';
import { layOutIntervals, type IntervalsLayout } from './lay-out-intervals.ts';
import { PartsList } from './parts-list.tsx';
import { teamWords } from './team-words.ts';

interface SideBySideProps {
  readonly card: { readonly of: CardScope; readonly period: string };
}

/** The members of a team by name, in one metric on one scale: value, interval, target, what was expected on the same mix of work. Nobody is ranked. */
export function SideBySide({ card }: SideBySideProps) {
  const words = teamWords();
  const [asked, setAsked] = useSearchParam('metric');
  const metricId = scorecardMetricIds.find((id) => id === asked) ?? 'csat';
  const read = useQuery({ queryKey: ['scorecard-parts', card], queryFn: () => webApi.scorecards.parts.query(card) });
  const parts = read.data?.parts ?? [];
  const heads = parts[0]?.figures ?? [];
  const layout = layOutIntervals(parts, metricId);
  return (
    <Section title={words.members} full>
      {read.isError && <Notice kind="problem">{explain(read.error).message}</Notice>}
      {read.isPending && <p className="dim">{words.loading}</p>}
      {read.data?.parts.length === 0 && <p className="dim">{words.noMembers}</p>}
      {heads.length > 0 && (
        <>
          <div className="team-metric">
            <SelectField
              label={words.metric}
              value={metricId}
              options={heads.map((figure) => ({ value: figure.metricId, name: sayMetric(figure) }))}
              onChange={(event) => setAsked(event.target.value)}
            />
            <p className="dim">
              {sayOverlap(layout)} {words.byName}
            </p>
          </div>
          <PartsList
            parts={parts}
            metricId={metricId}
            layout={layout}
            toPath={(subject) => toCardPath(subject, card.period)}
          />
        </>
      )}
    </Section>
  );
}

/** In words whether chance alone can explain what lies apart. */
export function sayOverlap(layout: IntervalsLayout | null): string {
  const words = teamWords();
  if (layout === null || layout.allOverlap === null) return words.nothingToCompare;
  return layout.allOverlap ? words.allOverlap : words.someApart;
}
