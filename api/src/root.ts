import { router } from './trpc/procedures.ts';
import { accountsRouter } from './modules/accounts/accounts.router.ts';
import { auditRouter } from './modules/audit/audit.router.ts';
import { businessRouter } from './modules/business/business.router.ts';
import { coachingRouter } from './modules/coaching/coaching.router.ts';
import { coachingSessionsRouter } from './modules/coaching-sessions/coaching-sessions.router.ts';
import { connectorSetupRouter } from './modules/connector-setup/connector-setup.router.ts';
import { connectorsRouter } from './modules/connectors/connectors.router.ts';
import { checklistsRouter } from './modules/escalations/checklists.router.ts';
import { escalationsRouter } from './modules/escalations/escalations.router.ts';
import { disputesRouter } from './modules/disputes/disputes.router.ts';
import { floorRouter } from './modules/floor/floor.router.ts';
import { importsRouter } from './modules/imports/imports.router.ts';
import { integrityRouter } from './modules/integrity/integrity.router.ts';
import { leaderboardsRouter } from './modules/leaderboards/leaderboards.router.ts';
import { liveRouter } from './modules/live/live.router.ts';
import { meRouter } from './modules/me/me.router.ts';
import { mineRouter } from './modules/mine/mine.router.ts';
import { noticesRouter } from './modules/notices/notices.router.ts';
import { nowRouter } from './modules/now/now.router.ts';
import { peopleRouter } from './modules/people/people.router.ts';
import { calibrationRouter } from './modules/calibration/calibration.router.ts';
import { privacyRouter } from './modules/privacy/privacy.router.ts';
import { reviewsRouter } from './modules/qa/reviews.router.ts';
import { rubricsRouter } from './modules/qa/rubrics.router.ts';
import { samplingRouter } from './modules/qa/sampling.router.ts';
import { calendarsRouter } from './modules/rules/calendars.router.ts';
import { policiesRouter } from './modules/rules/policies.router.ts';
import { scorecardsRouter } from './modules/scorecards/scorecards.router.ts';
import { systemRouter } from './modules/system/system.router.ts';
import { definitionsRouter } from './modules/definitions/definitions.router.ts';
import { targetsRouter } from './modules/targets/targets.router.ts';
import { teamsRouter } from './modules/teams/teams.router.ts';
import { ticketsRouter } from './modules/tickets/tickets.router.ts';
import { truthRouter } from './modules/truth/truth.router.ts';
import { waitingRouter } from './modules/waiting/waiting.router.ts';
import { whatIfRouter } from './modules/what-if/what-if.router.ts';
import { workloadRouter } from './modules/workload/workload.router.ts';
import { workspacesRouter } from './modules/workspaces/workspaces.router.ts';

/** All procedures of the API. One line per module. */
export const appRouter = router({
  accounts: accountsRouter,
  system: systemRouter,
  workspaces: workspacesRouter,
  people: peopleRouter,
  teams: teamsRouter,
  audit: auditRouter,
  privacy: privacyRouter,
  connectors: connectorsRouter,
  connectorSetup: connectorSetupRouter,
  business: businessRouter,
  imports: importsRouter,
  calendars: calendarsRouter,
  policies: policiesRouter,
  targets: targetsRouter,
  definitions: definitionsRouter,
  whatIf: whatIfRouter,
  tickets: ticketsRouter,
  notices: noticesRouter,
  waiting: waitingRouter,
  now: nowRouter,
  live: liveRouter,
  floor: floorRouter,
  workload: workloadRouter,
  integrity: integrityRouter,
  leaderboards: leaderboardsRouter,
  me: meRouter,
  checklists: checklistsRouter,
  escalations: escalationsRouter,
  coaching: coachingRouter,
  coachingSessions: coachingSessionsRouter,
  disputes: disputesRouter,
  mine: mineRouter,
  truth: truthRouter,
  rubrics: rubricsRouter,
  sampling: samplingRouter,
  reviews: reviewsRouter,
  scorecards: scorecardsRouter,
  calibration: calibrationRouter,
});

export type AppRouter = typeof appRouter;
