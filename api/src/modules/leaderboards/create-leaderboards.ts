import type { Foundation } from '../../dependencies.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import type { CardReader } from '../scorecards/card-reader.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { createLeaderboardsRepository } from './leaderboards.repository.ts';
import { createLeaderboardsService, type LeaderboardsService } from './leaderboards.service.ts';
import { createTeamGoalsService, type TeamGoalsService } from './team-goals.service.ts';

/** Leaderboards and the goals of teams. */
export interface LeaderboardServices {
  readonly leaderboards: LeaderboardsService;
  readonly teamGoals: TeamGoalsService;
}

export function createLeaderboardServices(
  { db, now }: Foundation,
  { audit, openGate }: PeopleServices,
  { cardReader: reader, figures }: { readonly cardReader: CardReader; readonly figures: Figures },
): LeaderboardServices {
  const repository = createLeaderboardsRepository(db);
  const goals = createTeamGoalsService({ repository, reader, scopes: createScorecardScopesRepository(db), now });
  return {
    teamGoals: goals,
    leaderboards: createLeaderboardsService({ repository, reader, figures, goals, audit, openGate, now }),
  };
}
