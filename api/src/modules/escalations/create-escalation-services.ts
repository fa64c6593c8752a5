import type { Db } from '../../db.ts';
import type { AppendDependencies } from '../../ingest/append-batches.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createScorecardAccess } from '../scorecards/scorecard-access.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { createChecklistsRepository } from './checklists.repository.ts';
import { createChecklistsService, type ChecklistsService } from './checklists.service.ts';
import { createEscalationOverviewService, type EscalationOverviewService } from './escalation-overview.service.ts';
import { createEscalationReadsRepository } from './escalation-reads.repository.ts';
import { createEscalationViewsService, type EscalationViewsService } from './escalation-views.service.ts';
import { createEscalationWritesRepository } from './escalation-writes.repository.ts';
import { createHandOversRepository } from './hand-overs.repository.ts';
import { createEscalationsService, type EscalationsService } from './escalations.service.ts';

/** The services around handing tickets over. */
export interface EscalationServices {
  readonly checklists: ChecklistsService;
  readonly escalations: EscalationsService;
  readonly escalationViews: EscalationViewsService;
  readonly escalationOverview: EscalationOverviewService;
}

export interface EscalationFoundation {
  readonly db: Db;
  readonly tickets: TicketsRepository;
  readonly audit: AuditService;
  readonly openGate: OpenGate;
  readonly append: AppendDependencies;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export function createEscalationServices({
  db,
  tickets,
  audit,
  openGate,
  append,
  findTimeZone,
  now,
}: EscalationFoundation): EscalationServices {
  const reads = createEscalationReadsRepository(db);
  const checklists = createChecklistsService(createChecklistsRepository(db), now);
  const { rules } = append;
  const views = createEscalationViewsService({ repository: reads, tickets, checklists, audit, openGate, rules, now });
  const writes = createEscalationWritesRepository(db);
  const escalations = createEscalationsService({ writes, reads, views, checklists, append, now });
  const scopes = createScorecardScopesRepository(db);
  const escalationOverview = createEscalationOverviewService({
    ...{ reads, views, audit, openGate, rules, findTimeZone, now },
    handOvers: createHandOversRepository(db),
    access: createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate }),
  });
  return { checklists, escalations, escalationViews: views, escalationOverview };
}
