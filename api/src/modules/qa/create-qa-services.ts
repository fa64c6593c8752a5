import type { Foundation } from '../../dependencies.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createCalibrationTasks } from '../calibration/calibration-tasks.ts';
import { createCalibrationRepository } from '../calibration/calibration.repository.ts';
import { createCalibrationService, type CalibrationService } from '../calibration/calibration.service.ts';
import { createDisputeStatisticsRepository } from './dispute-statistics.repository.ts';
import { createDisputeStatisticsService, type DisputeStatisticsService } from './dispute-statistics.service.ts';
import { createListBlindReviews } from './blind-reviews.repository.ts';
import { createCategoryScoresService, type CategoryScoresService } from './category-scores.service.ts';
import { createFigureTeller } from './create-figure-teller.ts';
import { createQaPeopleRepository } from './qa-people.repository.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import { createReviewReader } from './review-reader.ts';
import { createReviewSearchService, type ReviewSearchService } from './review-search.service.ts';
import { createReviewsRepository } from './reviews.repository.ts';
import { createReviewsService, type ReviewsService } from './reviews.service.ts';
import { createRubricsRepository } from './rubrics.repository.ts';
import { createRubricsService, type RubricsService } from './rubrics.service.ts';
import { createSamplesService, type SamplesService } from './samples.service.ts';
import { createSamplingRepository } from './sampling.repository.ts';
import { createSamplingService, type SamplingService } from './sampling.service.ts';
import { createSecondReviewsRepository } from './second-reviews.repository.ts';
import { createSecondReviewsService, type SecondReviewsService } from './second-reviews.service.ts';
import { createSecondTasks } from './second-tasks.ts';

/** The services around quality reviews. */
export interface QaServices {
  readonly rubrics: RubricsService;
  readonly sampling: SamplingService;
  readonly samples: SamplesService;
  readonly reviews: ReviewsService;
  readonly secondReviews: SecondReviewsService;
  readonly reviewSearch: ReviewSearchService;
  readonly categoryScores: CategoryScoresService;
  readonly disputeStatistics: DisputeStatisticsService;
  readonly calibration: CalibrationService;
}

export function createQaServices(
  { db, secrets, now }: Foundation,
  { audit, openGate, workspaces }: PeopleServices,
  business: BusinessRepository,
  { listValid: listTargets }: Pick<TargetsService, 'listValid'>,
): QaServices {
  const people = createQaPeopleRepository(db);
  const rubrics = createRubricsService(createRubricsRepository(db), now);
  const sampling = createSamplingRepository(db);
  const reviewRows = createReviewsRepository(db);
  const repository = createCalibrationRepository(db);
  const findTimeZone = workspaces.getTimeZone;
  const tellFigures = createFigureTeller(business, secrets, now);
  const calibrationTasks = createCalibrationTasks({ repository, reviewRows, people, rubrics, now });
  const seconds = createSecondReviewsRepository(db);
  const tasks = createSecondTasks({ seconds, reviewRows, people, rubrics });
  const reader = createReviewReader({ repository: reviewRows, seconds, people, rubrics, openGate });
  const shared = { db, people, rubrics, audit, openGate, tellFigures, now };
  const reviews = createReviewsService({
    ...shared,
    ...{ repository: reviewRows, reader, calibrationTasks, secondTasks: tasks },
  });
  return {
    rubrics,
    sampling: createSamplingService({ db, repository: sampling, people, rubrics, openGate, findTimeZone, now }),
    samples: createSamplesService({ db, repository: sampling, people, now }),
    reviews,
    secondReviews: createSecondReviewsService({
      ...{ db, repository: reviewRows, seconds, tasks, reviews, reader, rubrics, tellFigures },
    }),
    reviewSearch: createReviewSearchService({
      ...{ repository: reviewRows, people, reader, audit, openGate, findTimeZone, now },
    }),
    categoryScores: createCategoryScoresService({
      ...{ repository: reviewRows, people, rubrics, audit, openGate, listTargets, findTimeZone, now },
      listBlindReviews: createListBlindReviews(db, now),
    }),
    disputeStatistics: createDisputeStatisticsService({
      ...{ repository: createDisputeStatisticsRepository(db), people, rubrics, audit, openGate, now },
    }),
    calibration: createCalibrationService({ ...shared, repository, reviewRows, reviews, sampling }),
  };
}
