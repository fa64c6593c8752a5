import type { EventWay, Foundation } from '../../dependencies.ts';
import { createFigures, type Figures } from '../../figures/create-figures.ts';
import { createEventSumsRepository } from '../../figures/event-sums.repository.ts';
import { createFigureCasesReader } from '../../figures/figure-cases-reader.repository.ts';
import { createFigureStates } from '../../figures/figure-states.ts';
import { createFigureSumsRepository } from '../../figures/figure-sums.repository.ts';
import { createMeRepository } from '../me/me.repository.ts';
import type { PeopleServices } from '../people/create-people-services.ts';
import { createPeopleRepository } from '../people/people.repository.ts';
import { createListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import { createCardBuilder } from './card-builder.ts';
import { createCardReader, type CardReader } from './card-reader.ts';
import { createCloseByHand, type CloseByHand } from './close-by-hand.ts';
import { createClosing, type Closing } from './close-months.ts';
import { createClosingRepository } from './closing.repository.ts';
import { createFrozenScorecardsRepository } from './frozen-scorecards.repository.ts';
import { createScorecardAccess } from './scorecard-access.ts';
import { createScorecardNotesRepository } from './scorecard-notes.repository.ts';
import { createScorecardReceiptsService, type ScorecardReceiptsService } from './scorecard-receipts.service.ts';
import { createScorecardScopesRepository } from './scorecard-scopes.repository.ts';
import { createScorecardsService, type ScorecardsService } from './scorecards.service.ts';

/** Scorecards with their bills, and the figures that they are added up from. */
export interface ScorecardServices {
  readonly figures: Figures;
  readonly scorecards: ScorecardsService;
  readonly scorecardReceipts: ScorecardReceiptsService;
  readonly closing: Closing;
  readonly closeByHand: CloseByHand;
  readonly cardReader: CardReader;
}

export function createScorecardServices(
  { db, now }: Foundation,
  { workspaces, audit, openGate }: PeopleServices,
  { rules, business, log }: Pick<EventWay, 'rules' | 'business' | 'log'>,
  targets: TargetsService,
): ScorecardServices {
  const repository = createMeRepository(db);
  const scopes = createScorecardScopesRepository(db);
  const listBlindReviews = createListBlindReviews(db, now);
  const states = createFigureStates(createFigureSumsRepository(db), rules);
  const sources = { states, cases: createFigureCasesReader(db), events: createEventSumsRepository(db) };
  const builder = createCardBuilder({
    ...sources,
    repository,
    rules,
    findTimeZone: workspaces.getTimeZone,
    getTargets: targets.getValid,
    listBlindReviews,
    now,
  });
  const reader = createCardReader({ builder, scopes, me: repository });
  const access = createScorecardAccess({ scopes, people: createPeopleRepository(db), openGate });
  const figures = createFigures({ db, rules, log });
  const frozen = createFrozenScorecardsRepository(db);
  const closingRepository = createClosingRepository(db);
  const closing = createClosing({
    ...{ db, figures, builder, reader, scopes, frozen, now },
    repository: closingRepository,
  });
  return {
    figures,
    cardReader: reader,
    closing,
    closeByHand: createCloseByHand({ closing, repository: closingRepository, audit, now }),
    scorecards: createScorecardsService({
      access,
      scopes,
      reader,
      figures,
      notes: createScorecardNotesRepository(db),
      frozen,
      audit,
      openGate,
      listBlindReviews,
      now,
    }),
    scorecardReceipts: createScorecardReceiptsService({
      access,
      reader,
      sources,
      business,
      me: repository,
      figures,
      audit,
      openGate,
    }),
  };
}
