import { parseCardPeriod, shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { ScorecardView } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { FigureRow } from '../../../ui/figures/figure-row.tsx';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { navigate } from '../../use-path.ts';
import { toCardPath, type CardScope } from '../scorecards/card-address.ts';
import { sayPeriod } from '../scorecards/say-period.ts';
import { teamWords } from './team-words.ts';

interface TeamFiguresProps {
  readonly view: ScorecardView;
  readonly card: { readonly of: CardScope; readonly period: string };
}

/** The team as a whole: its figures with target and trend; each opens its bill on the team's scorecard. */
export function TeamFigures({ view, card }: TeamFiguresProps) {
  const words = teamWords();
  const trend = useQuery({ queryKey: ['scorecard-trend', card], queryFn: () => webApi.scorecards.trend.query(card) });
  const period = parseCardPeriod(card.period);
  const before = period === null ? '' : sayPeriod(shiftCardPeriod(period, -1));
  return (
    <Section title={words.asWhole}>
      <ul className="figures" aria-label={words.asWhole}>
        {view.card.figures.map((figure) => (
          <FigureRow
            key={figure.metricId}
            figure={figure}
            points={trend.data?.lines.find((line) => line.metricId === figure.metricId)?.points ?? null}
            comparison={null}
            before={before}
            disputed={false}
            isOthers
            onOpen={() => navigate(`${toCardPath(view.subject, card.period)}&figure=${figure.metricId}`)}
          />
        ))}
      </ul>
    </Section>
  );
}
