import type { EventWay, Foundation } from '../../dependencies.ts';
import type { Figures } from '../../figures/create-figures.ts';
import { createEventSumsRepository } from '../../figures/event-sums.repository.ts';
import { createFigureCasesReader } from '../../figures/figure-cases-reader.repository.ts';
import { createFigureStates } from '../../figures/figure-states.ts';
import { createFigureSumsRepository } from '../../figures/figure-sums.repository.ts';
import { createMeRepository } from '../me/me.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { createRubricsRepository } from '../qa/rubrics.repository.ts';
import { createRubricsService } from '../qa/rubrics.service.ts';
import { createCardBuilder } from '../scorecards/card-builder.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import { createPreviewReceipts } from './preview-receipts.ts';
import { createWhatIfService, type WhatIfService } from './what-if.service.ts';

/** Wires the previews; figures that targets judge come from where scorecards have them. */
export function createWhatIf(
  { db, secrets, now }: Foundation,
  { workspaces, audit, openGate }: PeopleServices,
  { rules }: Pick<EventWay, 'rules'>,
  targets: TargetsService,
  figures: Figures,
): WhatIfService {
  const listBlindReviews = createListBlindReviews(db, now);
  const builder = createCardBuilder({
    states: createFigureStates(createFigureSumsRepository(db), rules),
    cases: createFigureCasesReader(db),
    events: createEventSumsRepository(db),
    repository: createMeRepository(db),
    rules,
    findTimeZone: workspaces.getTimeZone,
    getTargets: targets.getValid,
    listBlindReviews,
    now,
  });
  return createWhatIfService({
    ...{ db, rules, targets, builder, figures, audit, openGate, listBlindReviews, now },
    scopes: createScorecardScopesRepository(db),
    receipts: createPreviewReceipts(secrets),
    listRubrics: createRubricsService(createRubricsRepository(db), now).listVersions,
    findTimeZone: workspaces.getTimeZone,
  });
}
