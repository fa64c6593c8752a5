import type { Foundation } from '../../dependencies.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createScorecardAccess } from '../scorecards/scorecard-access.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { createIntegrityRepository } from './integrity.repository.ts';
import { createIntegrityService } from './integrity.service.ts';

export function createIntegrity({ db, now }: Foundation, { people, audit, openGate }: PeopleServices) {
  const scopes = createScorecardScopesRepository(db);
  return createIntegrityService({
    repository: createIntegrityRepository(db),
    access: createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate }),
    ...{ scopes, people, audit, openGate, now },
  });
}
