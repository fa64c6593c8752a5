import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { EventSumsRepository } from '../../figures/event-sums.repository.ts';
import type { FigureCasesReader } from '../../figures/figure-cases-reader.repository.ts';
import type { FigureStates } from '../../figures/figure-states.ts';
import type { Counting } from '../me/figure-context.ts';

/** Where the figures of scorecards come from. */
export interface CardSources {
  readonly states: FigureStates;
  readonly cases: FigureCasesReader;
  readonly events: EventSumsRepository;
}

/** How the scorecards of a workspace are counted. */
export interface CardCounting {
  readonly workspaceId: string;
  readonly counting: Counting;
  readonly metrics: readonly Metric[];
  readonly targets: readonly Target[];
}
