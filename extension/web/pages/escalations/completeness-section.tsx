import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { describeFigure } from '../../../ui/figures/describe-figure.ts';
import { formatValue, isJudgeable } from '../../../ui/figures/format-value.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { toCardPath, type CardScope } from '../scorecards/card-address.ts';
import { layOutIntervals } from '../team/lay-out-intervals.ts';
import { PartsList } from '../team/parts-list.tsx';
import { sayOverlap } from '../team/side-by-side.tsx';
import { toOverviewPath } from './overview-address.ts';
import { overviewWords } from './overview-words.ts';
import '../../../ui/figures/figures.css';
import '../team/team.css';

const metricId = 'escalation-completeness';

interface CompletenessSectionProps {
  readonly of: CardScope;
  readonly period: string;
}

/** The share that arrived complete, as the scorecard says it, and of whom it consists side by side. */
export function CompletenessSection({ of, period }: CompletenessSectionProps) {
  const words = overviewWords();
  const card = { of, period };
  const view = useQuery({ queryKey: ['scorecard', card], queryFn: () => webApi.scorecards.get.query(card) });
  const figure = view.data?.card.figures.find((one) => one.metricId === metricId) ?? null;
  const subject = view.data?.subject ?? null;
  return (
    <Section title={words.complete} full>
      {view.isError && <Notice kind="problem">{explain(view.error).message}</Notice>}
      {view.isPending && <p className="dim">{words.loading}</p>}
      {figure !== null && subject !== null && (
        <div className="esc-share" data-testid="completeness">
          <b className={isJudgeable(figure) ? undefined : 'dim'}>
            {figure.value === null ? '–' : formatValue(figure.unit, figure.value)}
          </b>
          <p className="dim">
            {describeFigure(figure, { comparison: figure.comparison, before: '', isOthers: true })
              .filter(({ id }) => id !== 'change')
              .map(({ text }) => text)
              .join(' · ')}
          </p>
          <PageLink to={`${toCardPath(subject, period)}&figure=${metricId}`}>{words.bill}</PageLink>
        </div>
      )}
      {subject !== null && subject.scope !== 'member' && <Parts card={card} subject={subject} />}
      <p className="dim">{words.completeAbout}</p>
    </Section>
  );
}

interface PartsProps {
  readonly card: { readonly of: CardScope; readonly period: string };
  readonly subject: ScorecardSubject;
}

function Parts({ card, subject }: PartsProps) {
  const words = overviewWords();
  const read = useQuery({ queryKey: ['scorecard-parts', card], queryFn: () => webApi.scorecards.parts.query(card) });
  const parts = (read.data?.parts ?? []).map((part) => ({
    ...part,
    figures: part.figures.filter((one) => one.metricId === metricId),
  }));
  const rated = parts.filter(({ figures }) => figures.some(({ n }) => n > 0));
  const others = parts.filter((part) => !rated.includes(part));
  const layout = layOutIntervals(rated, metricId);
  if (read.isError) return <Notice kind="problem">{explain(read.error).message}</Notice>;
  if (read.data === undefined) return <p className="dim">{words.loading}</p>;
  if (parts.length === 0) return <p className="dim">{words.noParts}</p>;
  return (
    <>
      <h3>{subject.scope === 'team' ? words.byPerson : words.byTeam}</h3>
      {rated.length > 1 && <p className="dim">{sayOverlap(layout)}</p>}
      <PartsList parts={rated} metricId={metricId} layout={layout} toPath={(one) => toOverviewPath(one, card.period)} />
      {others.length > 0 && <p className="dim">{words.notRated(others.map((part) => part.subject.name).join(', '))}</p>}
    </>
  );
}
