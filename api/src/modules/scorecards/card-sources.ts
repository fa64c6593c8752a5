import type { Metric } from '@shiftlight/shared/metrics/metric.ts';
import type { Target } from '@shiftlight/shared/scorecards/target.ts';
import type { FigureCasesReader } from '../../figures/figure-cases-reader.repository.ts';
import type { FigureStates } from '../../figures/figure-states.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { Counting } from '../me/figure-context.ts';

/** Where the figures of scorecards come from. */
export interface CardSources {
  readonly states: FigureStates;
  readonly cases: FigureCasesReader;
  readonly business: Pick<BusinessRepository, 'listOfPeople' | 'listOfWorkspace'>;
}

/** How the scorecards of a workspace are counted. */
export interface CardCounting {
  readonly workspaceId: string;
  readonly counting: Counting;
  readonly metrics: readonly Metric[];
  readonly targets: readonly Target[];
}
