import type { ScorecardFigure } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { describeFigure } from '../../../ui/figures/describe-figure.ts';
import { formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { sayMetric } from '../../../ui/figures/metric-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { toCardPath } from './card-address.ts';
import type { CardInput } from './card-view.tsx';
import { scorecardsWords } from './scorecards-words.ts';

interface PartsTableProps {
  readonly scope: 'team' | 'workspace';
  readonly input: CardInput;
}

/** The members of a team or the teams of the workspace side by side, by name: nobody is ranked. Each leads to the own scorecard. */
export function PartsTable({ scope, input }: PartsTableProps) {
  const words = scorecardsWords();
  const parts = useQuery({ queryKey: ['scorecard-parts', input], queryFn: () => webApi.scorecards.parts.query(input) });
  const title = scope === 'team' ? words.members : words.teams;
  const heads = parts.data?.parts[0]?.figures ?? [];
  return (
    <Section title={title} full>
      {parts.isError && <Notice kind="problem">{explain(parts.error).message}</Notice>}
      {parts.isPending && <p className="dim">{words.loading}</p>}
      {parts.data?.parts.length === 0 && <p className="dim">{words.noParts}</p>}
      {heads.length > 0 && (
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="parts">
            <thead>
              <tr>
                <th scope="col">{words.name}</th>
                {heads.map((figure) => (
                  <th key={figure.metricId} scope="col">
                    {sayMetric(figure)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {parts.data?.parts.map(({ subject, figures }) => (
                <tr key={subject.id}>
                  <th scope="row">
                    <PageLink to={toCardPath(subject, input.period)}>{subject.name}</PageLink>
                  </th>
                  {figures.map((figure) => (
                    <Cell key={figure.metricId} figure={figure} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Cell({ figure }: { readonly figure: ScorecardFigure }) {
  const { value, unit, missing } = figure;
  const parts = describeFigure(figure, { comparison: figure.comparison, before: '', isOthers: true });
  const said = parts.filter(({ id }) => id === 'spread' || id === 'mix' || (id === 'reason' && missing.length === 0));
  return (
    <td>
      <b>{value === null || !isJudgeable(figure) ? '—' : formatValue(unit, value)}</b>
      {said.map(({ id, text, tone }) => (
        <span key={id} className={`part ${tone}`}>
          {text}
        </span>
      ))}
    </td>
  );
}
