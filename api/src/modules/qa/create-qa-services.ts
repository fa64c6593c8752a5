import type { Foundation } from '../../dependencies.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createFigureTeller } from './create-figure-teller.ts';
import { createQaPeopleRepository } from './qa-people.repository.ts';
import { createReviewsRepository } from './reviews.repository.ts';
import { createReviewsService, type ReviewsService } from './reviews.service.ts';
import { createRubricsRepository } from './rubrics.repository.ts';
import { createRubricsService, type RubricsService } from './rubrics.service.ts';
import { createSamplesService, type SamplesService } from './samples.service.ts';
import { createSamplingRepository } from './sampling.repository.ts';
import { createSamplingService, type SamplingService } from './sampling.service.ts';

/** The services around quality reviews. */
export interface QaServices {
  readonly rubrics: RubricsService;
  readonly sampling: SamplingService;
  readonly samples: SamplesService;
  readonly reviews: ReviewsService;
}

export function createQaServices(
  { db, now }: Foundation,
  { audit, workspaces }: PeopleServices,
  business: BusinessRepository,
): QaServices {
  const people = createQaPeopleRepository(db);
  const rubrics = createRubricsService(createRubricsRepository(db), now);
  const repository = createSamplingRepository(db);
  const findTimeZone = workspaces.getTimeZone;
  return {
    rubrics,
    sampling: createSamplingService({ db, repository, people, rubrics, findTimeZone, now }),
    samples: createSamplesService({ db, repository, people, now }),
    reviews: createReviewsService({
      db,
      repository: createReviewsRepository(db),
      people,
      rubrics,
      calibrationTasks: { listDue: () => Promise.resolve([]), listTasks: () => Promise.resolve([]) },
      tellFigures: createFigureTeller(business, now),
      audit,
      now,
    }),
  };
}
