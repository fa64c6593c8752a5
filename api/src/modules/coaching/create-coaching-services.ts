import type { EventWay, Foundation } from '../../dependencies.ts';
import { createCoachingSessionsRepository } from '../coaching-sessions/coaching-sessions.repository.ts';
import {
  createCoachingSessionsService,
  type CoachingSessionsService,
} from '../coaching-sessions/coaching-sessions.service.ts';
import { createSessionPeopleRepository } from '../coaching-sessions/session-people.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { readCounting } from '../me/figure-context.ts';
import { createMeRepository } from '../me/me.repository.ts';
import { createTicketsRepository } from '../tickets/tickets.repository.ts';
import { createPreviewReceipts } from '../what-if/preview-receipts.ts';
import { createCoachingChangesRepository } from './coaching-changes.repository.ts';
import { markEverybody } from './coaching-due.repository.ts';
import { createCoachingRulesRepository } from './coaching-rules.repository.ts';
import { createCoachingRulesService, type CoachingRulesService } from './coaching-rules.service.ts';
import { createCoachingRepository } from './coaching.repository.ts';
import { createCoachingService, type CoachingService } from './coaching.service.ts';
import { createDisputedTriggers, type DisputedTriggers } from './disputed-triggers.ts';
import type { EvaluationDependencies } from './evaluate-member.ts';
import { createTriggerPreviewService, type TriggerPreviewService } from './trigger-preview.service.ts';
import { createTriggerRecordsService, type TriggerRecordsService } from './trigger-records.service.ts';

/** The services about coaching, and what its triggers are judged with. */
export interface CoachingServices {
  readonly coaching: CoachingService;
  readonly coachingRules: CoachingRulesService;
  readonly triggerRecords: TriggerRecordsService;
  readonly triggerPreview: TriggerPreviewService;
  readonly coachingSessions: CoachingSessionsService;
  readonly coachingEvaluation: EvaluationDependencies;
  readonly disputedTriggers: DisputedTriggers;
}

export function createCoachingServices(
  { db, secrets, now }: Foundation,
  people: PeopleServices,
  { rules, business }: Pick<EventWay, 'rules' | 'business'>,
): CoachingServices {
  const triggerRules = createCoachingRulesRepository(db);
  const tickets = createTicketsRepository(db);
  const findTimeZone = people.workspaces.getTimeZone;
  const me = { repository: createMeRepository(db), rules, findTimeZone, now };
  const readCountingOf: EvaluationDependencies['readCounting'] = (workspaceId) => readCounting(me, { workspaceId });
  const repository = createCoachingRepository(db);
  const receipts = createPreviewReceipts(secrets);
  const listBlindReviews = createListBlindReviews(db, now);
  const sources = { tickets, listBusinessEvents: business.listOfPeople, readCounting: readCountingOf };
  return {
    coachingSessions: createCoachingSessionsService({
      ...sources,
      repository: createCoachingSessionsRepository(db),
      people: createSessionPeopleRepository(db),
      triggers: repository,
      openGate: people.openGate,
      listBlindReviews,
      audit: people.audit,
      now,
    }),
    coaching: createCoachingService({
      repository,
      changes: createCoachingChangesRepository(db),
      triggerRules,
      tickets,
      listBusinessEvents: business.listOfPeople,
      readCounting: readCountingOf,
      people: people.people,
      audit: people.audit,
      openGate: people.openGate,
      listBlindReviews,
      findTimeZone,
      now,
    }),
    coachingRules: createCoachingRulesService({
      repository: triggerRules,
      openGate: people.openGate,
      receipts,
      lookAtEverybody: (workspaceId) => markEverybody(db.pool, workspaceId, { now: now(), spacingMs: 0 }),
      now,
    }),
    triggerRecords: createTriggerRecordsService({ repository, people: people.people, openGate: people.openGate }),
    triggerPreview: createTriggerPreviewService({
      ...sources,
      ...{ triggerRules, receipts, listBlindReviews, findTimeZone, now },
      people: people.people,
      audit: people.audit,
      openGate: people.openGate,
    }),
    disputedTriggers: createDisputedTriggers({ repository, openGate: people.openGate, listBlindReviews }),
    coachingEvaluation: {
      db,
      tickets,
      listBusinessEvents: business.listOfPeople,
      triggerRules,
      readCounting: readCountingOf,
      now,
    },
  };
}
