import { shiftCardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { ScorecardSubject } from '@shiftlight/shared/views/scorecard-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { FigureRow } from '../../../ui/figures/figure-row.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { navigate } from '../../use-path.ts';
import { useToday } from '../../use-today.ts';
import type { PageViewer } from '../../viewer.ts';
import { toCardPath, toPeriod, type CardScope } from '../scorecards/card-address.ts';
import { sayPeriod } from '../scorecards/say-period.ts';
import { waitingWords } from './waiting-words.ts';
import '../../../ui/figures/figures.css';

/** The figures of this month that the viewer answers for: of a team that they lead, for managers of the workspace, else their own. */
export function FiguresSection({ viewer }: { readonly viewer: PageViewer }) {
  const words = waitingWords();
  const period = toPeriod(null, useToday(viewer));
  const of = findScope(viewer);
  const input = { of, period: period.text };
  const card = useQuery({ queryKey: ['scorecard', input], queryFn: () => webApi.scorecards.get.query(input) });
  const trend = useQuery({
    queryKey: ['scorecard-trend', input],
    queryFn: () => webApi.scorecards.trend.query(input),
    enabled: card.isSuccess,
  });
  if (card.isError) return <Notice kind="problem">{explain(card.error).message}</Notice>;
  if (card.data === undefined) return <p className="dim">{words.loading}</p>;
  const path = toCardPath(toSubject(of), period.text);
  const title = words.figures(card.data.subject.name, sayPeriod(period));
  return (
    <div className="home-figures">
      <Section title={title}>
        <ul className="figures" aria-label={title}>
          {card.data.card.figures.map((figure) => (
            <FigureRow
              key={figure.metricId}
              figure={figure}
              points={trend.data?.lines.find(({ metricId }) => metricId === figure.metricId)?.points ?? null}
              comparison={figure.comparison}
              before={sayPeriod(shiftCardPeriod(period, -1))}
              disputed={false}
              isOthers={of.scope !== 'member'}
              onOpen={() => navigate(`${path}&figure=${figure.metricId}`)}
            />
          ))}
        </ul>
        <p>
          <PageLink to={path}>{words.openCard}</PageLink>
        </p>
      </Section>
    </div>
  );
}

function findScope({ memberId, role, teams }: PageViewer): CardScope {
  const led = teams.find(({ isLead }) => isLead);
  if (led !== undefined) return { scope: 'team', teamId: led.id };
  return role === 'manager' || role === 'admin' ? { scope: 'workspace' } : { scope: 'member', memberId };
}

function toSubject(of: CardScope): Pick<ScorecardSubject, 'scope' | 'id'> {
  if (of.scope === 'workspace') return { scope: of.scope, id: '' };
  return { scope: of.scope, id: of.scope === 'team' ? of.teamId : of.memberId };
}
