import type { Foundation } from '../../dependencies.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createTicketsRepository } from '../tickets/tickets.repository.ts';
import { createCoachingChangesRepository } from './coaching-changes.repository.ts';
import { markEverybody } from './coaching-due.repository.ts';
import { createCoachingRulesRepository } from './coaching-rules.repository.ts';
import { createCoachingRulesService, type CoachingRulesService } from './coaching-rules.service.ts';
import { createCoachingRepository } from './coaching.repository.ts';
import { createCoachingService, type CoachingService } from './coaching.service.ts';
import type { EvaluationDependencies } from './evaluate-member.ts';

/** The services about coaching, and what its triggers are judged with. */
export interface CoachingServices {
  readonly coaching: CoachingService;
  readonly coachingRules: CoachingRulesService;
  readonly coachingEvaluation: EvaluationDependencies;
}

export function createCoachingServices(
  { db, now }: Foundation,
  people: PeopleServices,
  calendars: RulesCache,
): CoachingServices {
  const triggerRules = createCoachingRulesRepository(db);
  const tickets = createTicketsRepository(db);
  const findTimeZone = people.workspaces.getTimeZone;
  return {
    coaching: createCoachingService({
      repository: createCoachingRepository(db),
      changes: createCoachingChangesRepository(db),
      triggerRules,
      tickets,
      calendars,
      people: people.people,
      audit: people.audit,
      findTimeZone,
      now,
    }),
    coachingRules: createCoachingRulesService({
      repository: triggerRules,
      lookAtEverybody: (workspaceId) => markEverybody(db.pool, workspaceId, { now: now(), spacingMs: 0 }),
      now,
    }),
    coachingEvaluation: { db, tickets, triggerRules, calendars, findTimeZone, now },
  };
}
