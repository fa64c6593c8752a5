import type { Foundation } from '../../dependencies.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createScorecardAccess } from '../scorecards/scorecard-access.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { createWorkloadRepository } from './workload.repository.ts';
import { createWorkloadService } from './workload.service.ts';

export function createWorkload({ db, now }: Foundation, { workspaces, audit, openGate }: PeopleServices) {
  const scopes = createScorecardScopesRepository(db);
  return createWorkloadService({
    repository: createWorkloadRepository(db),
    access: createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate }),
    findTimeZone: workspaces.getTimeZone,
    ...{ audit, openGate, now },
  });
}
