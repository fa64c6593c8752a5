import type { Db } from '../../db.ts';
import type { AppendDependencies } from '../../ingest/append-batches.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { createChecklistsRepository } from './checklists.repository.ts';
import { createChecklistsService, type ChecklistsService } from './checklists.service.ts';
import { createEscalationReadsRepository } from './escalation-reads.repository.ts';
import { createEscalationViewsService, type EscalationViewsService } from './escalation-views.service.ts';
import { createEscalationWritesRepository } from './escalation-writes.repository.ts';
import { createEscalationsService, type EscalationsService } from './escalations.service.ts';

/** The services around handing tickets over. */
export interface EscalationServices {
  readonly checklists: ChecklistsService;
  readonly escalations: EscalationsService;
  readonly escalationViews: EscalationViewsService;
}

export interface EscalationFoundation {
  readonly db: Db;
  readonly tickets: TicketsRepository;
  readonly audit: AuditService;
  readonly openGate: OpenGate;
  readonly append: AppendDependencies;
  readonly now: () => number;
}

export function createEscalationServices({
  db,
  tickets,
  audit,
  openGate,
  append,
  now,
}: EscalationFoundation): EscalationServices {
  const reads = createEscalationReadsRepository(db);
  const checklists = createChecklistsService(createChecklistsRepository(db), now);
  const { rules } = append;
  const views = createEscalationViewsService({ repository: reads, tickets, checklists, audit, openGate, rules, now });
  const writes = createEscalationWritesRepository(db);
  const escalations = createEscalationsService({ writes, reads, views, checklists, append, now });
  return { checklists, escalations, escalationViews: views };
}
