import type { EventWay, Foundation } from '../../dependencies.ts';
import type { Figures } from '../../figures/create-figures.ts';
import { createEventSumsRepository } from '../../figures/event-sums.repository.ts';
import { createFigureCasesReader } from '../../figures/figure-cases-reader.repository.ts';
import { createFigureStates } from '../../figures/figure-states.ts';
import { createFigureSumsRepository } from '../../figures/figure-sums.repository.ts';
import { createRulesRepository } from '../../rules/rules.repository.ts';
import { createMeRepository } from '../me/me.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createListBlindReviews } from '../qa/blind-reviews.repository.ts';
import { createRubricsRepository } from '../qa/rubrics.repository.ts';
import { createRubricsService } from '../qa/rubrics.service.ts';
import { createCardBuilder } from '../scorecards/card-builder.ts';
import { createScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import { createAnswer } from './answer.ts';
import { createCountsRepository } from './counts/counts.repository.ts';
import { createCountsService, type CountsService } from './counts/counts.service.ts';
import { createCheckDraft } from './check-draft.ts';
import { createPreviewReceipts } from './preview-receipts.ts';
import { createWhatIfService, type WhatIfService } from './what-if.service.ts';

/** So long a count works before it stores how far it is. */
const defaultSliceMs = 2_000;

export interface WhatIfServices {
  readonly whatIf: WhatIfService;
  readonly whatIfCounts: CountsService;
}

/** Wires the previews; figures that targets judge come from where scorecards have them. */
export function createWhatIf(
  { db, secrets, now }: Foundation,
  { workspaces, audit, openGate }: PeopleServices,
  { rules }: Pick<EventWay, 'rules'>,
  targets: TargetsService,
  figures: Figures,
  sliceMs = defaultSliceMs,
): WhatIfServices {
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
  const scopes = createScorecardScopesRepository(db);
  const receipts = createPreviewReceipts(secrets);
  const answer = createAnswer({ db, audit, receipts, scopes });
  const findTimeZone = workspaces.getTimeZone;
  const checkDraft = createCheckDraft(createRulesRepository(db));
  const whatIf = createWhatIfService({
    ...{ db, rules, targets, builder, figures, answer, receipts, scopes, openGate, checkDraft, listBlindReviews, now },
    listRubrics: createRubricsService(createRubricsRepository(db), now).listVersions,
    findTimeZone,
  });
  const whatIfCounts = createCountsService({
    ...{ db, rules, targets, scopes, answer, openGate, checkDraft, findTimeZone, now, sliceMs },
    repository: createCountsRepository(db),
  });
  return { whatIf, whatIfCounts };
}
