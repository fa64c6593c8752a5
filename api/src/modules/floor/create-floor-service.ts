import type { EventWay, Foundation } from '../../dependencies.ts';
import type { Figures } from '../../figures/create-figures.ts';
import { createFigureStates } from '../../figures/figure-states.ts';
import { createFigureSumsRepository } from '../../figures/figure-sums.repository.ts';
import { createMeRepository } from '../me/me.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createScorecardAccess } from '../scorecards/scorecard-access.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import { createTicketsRepository } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';
import { createFloorRepository } from './floor.repository.ts';
import { createFloorService } from './floor.service.ts';
import { createFloorReader } from './read-floor.ts';

export function createFloor(
  { db, now }: Foundation,
  { workspaces, audit, openGate }: PeopleServices,
  { rules, business, feed }: Pick<EventWay, 'rules' | 'business' | 'feed'>,
  used: { readonly figures: Figures; readonly targets: TargetsService; readonly tickets: TicketsService },
) {
  const scopes = createScorecardScopesRepository(db);
  const readFloor = createFloorReader({
    ...used,
    repository: createFloorRepository(db),
    scopes,
    states: createFigureStates(createFigureSumsRepository(db), rules),
    business,
    me: createMeRepository(db),
    ticketsRepository: createTicketsRepository(db),
    rules,
    findTimeZone: workspaces.getTimeZone,
    openGate,
    now,
  });
  const access = createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate });
  return createFloorService({ access, readFloor, feed, audit, now });
}
