import { createBusinessRepository } from '@shiftlight/api/ingest/business.repository.ts';
import { createMeRepository } from '@shiftlight/api/modules/me/me.repository.ts';
import { createMeService, type MeService } from '@shiftlight/api/modules/me/me.service.ts';
import type { TestInstance } from './test-instance.ts';

/** Figures as the API computes them, asked for at an instant of the test's own. */
export function createMeAt({ db, append, services }: TestInstance, now: () => number): MeService {
  return createMeService({
    repository: createMeRepository(db),
    rules: append.rules,
    listBusinessEvents: createBusinessRepository(db).listOfPeople,
    findTimeZone: services.workspaces.getTimeZone,
    listTargets: services.targets.listValid,
    listDisputedMetrics: services.disputes.listDisputedMetrics,
    now,
  });
}
