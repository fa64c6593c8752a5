import type { Logger } from 'pino';
import type { Env } from './env.ts';
import type { Db } from './db.ts';
import type { AppendBusiness } from './ingest/append-business.ts';
import type { AppendDependencies } from './ingest/append-batches.ts';
import type { AppendQueue } from './ingest/append-queue.ts';
import type { BusinessRepository } from './ingest/business.repository.ts';
import { createQuarantineRepository } from './ingest/quarantine.repository.ts';
import { rebuildMarked, rebuildWorkspace } from './ingest/rebuild.ts';
import { createRecount, type Recount } from './ingest/recount.ts';
import { createReplay } from './ingest/replay-quarantine.ts';
import { createTicketsToReadRepository } from './ingest/tickets-to-read.repository.ts';
import type { ChangeFeed } from './live/change-feed.ts';
import { createBusinessService, type BusinessService } from './modules/business/business.service.ts';
import { createCoachingServices, type CoachingServices } from './modules/coaching/create-coaching-services.ts';
import { createAccountsRepository } from './modules/accounts/accounts.repository.ts';
import { createAccountsService, type AccountsService } from './modules/accounts/accounts.service.ts';
import { createConnectorCareRepository } from './modules/connectors/connector-care.repository.ts';
import { createConnectorCareService, type ConnectorCareService } from './modules/connectors/connector-care.service.ts';
import { createConnectorStatusesRepository } from './modules/connector-setup/connector-statuses.repository.ts';
import {
  createConnectorStatusesService,
  type ConnectorStatusesService,
} from './modules/connector-setup/connector-statuses.service.ts';
import { createConnectorsRepository } from './modules/connectors/connectors.repository.ts';
import { createConnectorsService, type ConnectorsService } from './modules/connectors/connectors.service.ts';
import { createEscalationServices, type EscalationServices } from './modules/escalations/create-escalation-services.ts';
import { createDisputesRepository } from './modules/disputes/disputes.repository.ts';
import { createDisputesService, type DisputesService } from './modules/disputes/disputes.service.ts';
import { createFloor } from './modules/floor/create-floor-service.ts';
import type { FloorService } from './modules/floor/floor.service.ts';
import { createImportsRepository, type ImportsRepository } from './modules/imports/imports.repository.ts';
import { createImportsService, type ImportsService } from './modules/imports/imports.service.ts';
import { createLiveService, type LiveService } from './modules/live/live.service.ts';
import { createMeRepository } from './modules/me/me.repository.ts';
import { createMeService, type MeService } from './modules/me/me.service.ts';
import { createNoticeSources } from './modules/notices/create-notice-sources.ts';
import { createNoticesService, type NoticesService } from './modules/notices/notices.service.ts';
import { createNowRepository } from './modules/now/now.repository.ts';
import { createNowService, type NowService } from './modules/now/now.service.ts';
import { createMineRepository } from './modules/mine/mine.repository.ts';
import { createMineService, type MineService } from './modules/mine/mine.service.ts';
import { createPeopleServices, type PeopleServices } from './modules/people/create-people-services.ts';
import { createListBlindReviews } from './modules/qa/blind-reviews.repository.ts';
import { createQaServices, type QaServices } from './modules/qa/create-qa-services.ts';
import { createScorecardServices, type ScorecardServices } from './modules/scorecards/create-scorecard-services.ts';
import { createTicketsRepository } from './modules/tickets/tickets.repository.ts';
import { createTicketHistoryRepository } from './modules/tickets/ticket-history.repository.ts';
import { createTicketReceiptsService, type TicketReceiptsService } from './modules/tickets/ticket-receipts.service.ts';
import { createTicketsService, type TicketsService } from './modules/tickets/tickets.service.ts';
import { createTargetsRepository } from './modules/targets/targets.repository.ts';
import { createTargetsService, type TargetsService } from './modules/targets/targets.service.ts';
import { createDefinitionsService, type DefinitionsService } from './modules/definitions/definitions.service.ts';
import { createRulesService, type RulesService } from './modules/rules/rules.service.ts';
import { createTruthServices, type TruthServices } from './modules/truth/create-truth-services.ts';
import { createWhatIf, type WhatIfServices } from './modules/what-if/create-what-if.ts';
import { createRulesRepository } from './rules/rules.repository.ts';
import { createFormerIdsRepository } from './modules/privacy/leaving/former-ids.repository.ts';
import { createFormerIdsService, type FormerIdsService } from './modules/privacy/leaving/former-ids.service.ts';
import { createIntegrityServices, type IntegrityServices } from './modules/integrity/create-integrity.ts';
import { createLeaderboardServices, type LeaderboardServices } from './modules/leaderboards/create-leaderboards.ts';
import { createWaitingSources } from './modules/waiting/create-waiting-sources.ts';
import { createWaitingService, type WaitingService } from './modules/waiting/waiting.service.ts';
import { createWorkload } from './modules/workload/create-workload.ts';
import type { WorkloadService } from './modules/workload/workload.service.ts';
import type { RulesCache } from './rules/rules-cache.ts';
import type { Secrets } from './secrets/create-secrets.ts';

/** What every service may be built from. */
export interface Foundation {
  readonly env: Env;
  readonly db: Db;
  readonly secrets: Secrets;
  /** The API's clock, the only reader of the time of day. */
  readonly now: () => number;
}

/** The event way, as far as services take part in it. */
export interface EventWay {
  readonly rules: RulesCache;
  readonly feed: ChangeFeed;
  readonly queue: AppendQueue;
  readonly append: AppendDependencies;
  readonly business: BusinessRepository;
  readonly appendBusiness: AppendBusiness;
  readonly log: Logger;
}

/** All services of the API, wired once in `createServices`. */
export interface Services
  extends
    PeopleServices,
    EscalationServices,
    CoachingServices,
    TruthServices,
    QaServices,
    ScorecardServices,
    LeaderboardServices,
    IntegrityServices,
    WhatIfServices {
  readonly foundation: Foundation;
  readonly business: BusinessService;
  readonly imports: ImportsService;
  readonly importsRepository: ImportsRepository;
  readonly recount: Recount;
  readonly accounts: AccountsService;
  readonly connectors: ConnectorsService;
  readonly connectorCare: ConnectorCareService;
  readonly connectorStatuses: ConnectorStatusesService;
  readonly tickets: TicketsService;
  readonly ticketReceipts: TicketReceiptsService;
  readonly now: NowService;
  readonly live: LiveService;
  readonly floor: FloorService;
  readonly workload: WorkloadService;
  readonly me: MeService;
  readonly notices: NoticesService;
  readonly waiting: WaitingService;
  readonly disputes: DisputesService;
  readonly mine: MineService;
  readonly rules: RulesService;
  readonly targets: TargetsService;
  readonly definitions: DefinitionsService;
  readonly formerIds: FormerIdsService;
  readonly ingest: IngestService;
}

export interface IngestService {
  /** Folds every ticket of the workspace anew and repairs what differs. */
  rebuild(workspaceId: string, onProgress?: (tickets: number) => void): ReturnType<typeof rebuildWorkspace>;
}

export function createServices(foundation: Foundation, way: EventWay): Services {
  const { env, db, secrets, now } = foundation;
  const ticketsRepository = createTicketsRepository(db);
  const disputesRepository = createDisputesRepository(db);
  const people = createPeopleServices(foundation);
  const tickets = createTicketsService({
    repository: ticketsRepository,
    rules: way.rules,
    openGate: people.openGate,
    now,
  });
  const nowService = createNowService({ repository: createNowRepository(db), ticketsRepository, tickets, now });
  const targets = createTargetsService({ repository: createTargetsRepository(db), rules: way.rules, now });
  const connectors = createConnectorsService({
    repository: createConnectorsRepository(db),
    replay: createReplay({
      queue: way.queue,
      appendBusiness: way.appendBusiness,
      quarantine: createQuarantineRepository(db),
      now,
    }),
    toRead: createTicketsToReadRepository(db),
    secrets,
    env,
    now,
  });
  const importsRepository = createImportsRepository(db);
  const recount = createRecount(way.append);
  const scorecards = createScorecardServices(foundation, people, way, targets);
  const coaching = createCoachingServices(foundation, people, way);
  const qa = createQaServices(foundation, people, way.business, targets);
  const disputes = createDisputesService({
    db,
    append: way.append,
    repository: disputesRepository,
    sources: {
      history: createTicketHistoryRepository(db),
      tickets: ticketsRepository,
      rules: way.rules,
      reviews: qa.secondReviews,
      triggers: coaching.disputedTriggers,
      findTimeZone: people.workspaces.getTimeZone,
      now,
    },
    audit: people.audit,
    openGate: people.openGate,
    now,
  });
  return {
    ...people,
    ...createEscalationServices({
      db,
      tickets: ticketsRepository,
      audit: people.audit,
      openGate: people.openGate,
      append: way.append,
      findTimeZone: people.workspaces.getTimeZone,
      now,
    }),
    ...coaching,
    ...qa,
    ...scorecards,
    floor: createFloor(foundation, people, way, { figures: scorecards.figures, targets, tickets }),
    ...createWhatIf(foundation, people, way, targets, scorecards.figures),
    workload: createWorkload(foundation, people),
    ...createIntegrityServices(foundation, people, way),
    formerIds: createFormerIdsService(createFormerIdsRepository(way.append), way.append),
    ...createLeaderboardServices(foundation, people, scorecards),
    foundation,
    business: createBusinessService({
      business: way.business,
      openGate: people.openGate,
      listBlindReviews: createListBlindReviews(db, now),
      repository: createMeRepository(db),
      listTickets: createMeRepository(db).listOfWorkspace,
      rules: way.rules,
      findTimeZone: people.workspaces.getTimeZone,
      now,
    }),
    tickets,
    ticketReceipts: createTicketReceiptsService({
      repository: createTicketHistoryRepository(db),
      rules: way.rules,
      audit: people.audit,
      openGate: people.openGate,
      now,
    }),
    connectors,
    connectorCare: createConnectorCareService({
      repository: createConnectorsRepository(db),
      care: createConnectorCareRepository(db),
      secrets,
      now,
    }),
    connectorStatuses: createConnectorStatusesService({
      repository: createConnectorStatusesRepository(db),
      connectors,
      refold: (place) => rebuildMarked(way.append, place),
    }),
    accounts: createAccountsService({
      ...{ db, connectors, append: way.append, now },
      repository: createAccountsRepository(db),
    }),
    ...createTruthServices(db, connectors, now),
    importsRepository,
    recount,
    imports: createImportsService({
      ...{ db, secrets, now, connectors, repository: importsRepository },
      ...{ queue: way.queue, business: way.business, appendBusiness: way.appendBusiness },
      findTimeZone: people.workspaces.getTimeZone,
    }),
    now: nowService,
    live: createLiveService({ feed: way.feed, tickets, repository: ticketsRepository, now: nowService }),
    targets,
    definitions: createDefinitionsService({ repository: createRulesRepository(db), rules: way.rules, now }),
    notices: createNoticesService({ sources: createNoticeSources(db), now }),
    waiting: createWaitingService({
      sources: createWaitingSources(db, { reviews: qa.reviews, disputes, connectors }),
      now,
    }),
    me: createMeService({
      repository: createMeRepository(db),
      rules: way.rules,
      listBusinessEvents: way.business.listOfPeople,
      findTimeZone: people.workspaces.getTimeZone,
      listTargets: targets.listValid,
      listDisputedMetrics: disputesRepository.listDisputedMetrics,
      now,
    }),
    mine: createMineService(createMineRepository(db), now),
    disputes,
    rules: createRulesService({
      repository: createRulesRepository(db),
      refold: recount.begin,
      now,
    }),
    ingest: { rebuild: (workspaceId, onProgress) => rebuildWorkspace(way.append, workspaceId, onProgress) },
  };
}
