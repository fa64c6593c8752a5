import type { EventWay, Foundation } from '../../dependencies.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createScorecardAccess } from '../scorecards/scorecard-access.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { createIntegrityRepository } from './integrity.repository.ts';
import { createIntegrityService, type IntegrityService } from './integrity.service.ts';
import { createReplacedSamplesRepository } from './replaced-samples.repository.ts';
import { createOpenSignalFinder } from './signal-finder.ts';
import { createSignalLimitsRepository } from './signal-limits.repository.ts';
import { createSignalLimitsService, type SignalLimitsService } from './signal-limits.service.ts';
import { createSignalRatesRepository } from './signal-rates.repository.ts';
import { createSignalRatesService, type SignalRatesService } from './signal-rates.service.ts';

/** The services about what in tickets can move a figure. */
export interface IntegrityServices {
  readonly integrity: IntegrityService;
  readonly signalRates: SignalRatesService;
  readonly signalLimits: SignalLimitsService;
}

export function createIntegrityServices(
  { db, now }: Foundation,
  { people, audit, openGate }: PeopleServices,
  { rules }: Pick<EventWay, 'rules'>,
): IntegrityServices {
  const scopes = createScorecardScopesRepository(db);
  const repository = createIntegrityRepository(db);
  const replaced = createReplacedSamplesRepository(db);
  const access = createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate });
  const signalLimits = createSignalLimitsService(createSignalLimitsRepository(db), now);
  const openFinder = createOpenSignalFinder(rules, signalLimits);
  const shared = { repository, replaced, access, scopes, openFinder, openGate, now };
  return {
    integrity: createIntegrityService({ ...shared, people, audit }),
    signalRates: createSignalRatesService({ ...shared, comparable: createSignalRatesRepository(db) }),
    signalLimits,
  };
}
