import type { Instance } from '../../instance.ts';
import { createReconciliationsRepository } from '../../modules/truth/reconciliations.repository.ts';
import { createTruthFindingsRepository } from '../../modules/truth/truth-findings.repository.ts';
import { createTruthMeasuresRepository } from '../../modules/truth/truth-measures.repository.ts';
import { loadFormer } from '../../ingest/former-people.repository.ts';
import { createReconcile, type Reconcile } from './reconcile.ts';
import { createTicketHistory } from './ticket-history.ts';

/** Tickets that are compared value by value each day; eight values each judge 99.5 % well. */
const sampleSize = 100;

/** The comparison on this instance's database. */
export function openReconcile({
  db,
  toRead,
  append,
  services,
  appendBusiness,
}: Pick<Instance, 'db' | 'toRead' | 'append' | 'services' | 'appendBusiness'>): Reconcile {
  return createReconcile({
    reconciliations: createReconciliationsRepository(db),
    findings: createTruthFindingsRepository(db),
    measures: createTruthMeasuresRepository(db),
    toRead,
    tell: appendBusiness,
    history: createTicketHistory(db),
    findTicketsKeptSince: services.retention.findTicketsKeptSince,
    replaceFormer: (place) => loadFormer(db.pool, append.secrets, [place]),
    now: append.now,
    sampleSize,
  });
}
