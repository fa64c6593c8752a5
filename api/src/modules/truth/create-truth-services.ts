import type { Db } from '../../db.ts';
import { createTicketsToReadRepository } from '../../ingest/tickets-to-read.repository.ts';
import type { ConnectorsService } from '../connectors/connectors.service.ts';
import { createReconciliationsRepository } from './reconciliations.repository.ts';
import { createTruthFindingsRepository } from './truth-findings.repository.ts';
import { createTruthMeasuresRepository } from './truth-measures.repository.ts';
import { createTruthService, type TruthService } from './truth.service.ts';

export interface TruthServices {
  readonly truth: TruthService;
}

export function createTruthServices(db: Db, connectors: ConnectorsService, now: () => number): TruthServices {
  return {
    truth: createTruthService({
      connectors,
      reconciliations: createReconciliationsRepository(db),
      findings: createTruthFindingsRepository(db),
      measures: createTruthMeasuresRepository(db),
      toRead: createTicketsToReadRepository(db),
      now,
    }),
  };
}
