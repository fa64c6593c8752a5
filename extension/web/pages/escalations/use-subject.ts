import type { CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import type { DayNumber } from '@shiftlight/shared/time/local-date.ts';
import type { ScorecardSubjects } from '@shiftlight/shared/views/scorecard-view.ts';
import type { Problem } from '../../../messaging/problem.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { useSearchParam } from '../../use-search-param.ts';
import { useToday } from '../../use-today.ts';
import type { PageViewer } from '../../viewer.ts';
import { toPeriod, type CardScope } from '../scorecards/card-address.ts';
import { findWidest, parseOf, toOfText } from './overview-address.ts';

/** Whose hand-overs and when, with the ways to choose others. */
export interface ChosenSubject {
  /** Null until it is known whom the viewer may ask about. */
  readonly of: CardScope | null;
  readonly subjects: ScorecardSubjects | null;
  readonly problem: Problem | null;
  readonly period: CardPeriod;
  /** Where the workspace is. */
  readonly today: DayNumber;
  choose(of: string): void;
  choosePeriod(text: string): void;
}

/** Whose hand-overs of which period are shown: what the address says, else the widest that the viewer answers for in the running month. */
export function useSubject(viewer: PageViewer): ChosenSubject {
  const [asked, choose] = useSearchParam('of');
  const [askedPeriod, choosePeriod] = useSearchParam('period');
  const today = useToday(viewer);
  const { data, problem } = useWorkerQuery('scorecards.list', (api) => api.scorecards.list.query());
  const widest = data === null ? null : parseOf(toOfText(findWidest(viewer, data)));
  return {
    of: parseOf(asked) ?? widest,
    subjects: data,
    problem,
    period: toPeriod(askedPeriod, today),
    today,
    choose,
    choosePeriod,
  };
}
