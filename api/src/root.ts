import { router } from './trpc/procedures.ts';
import { auditRouter } from './modules/audit/audit.router.ts';
import { peopleRouter } from './modules/people/people.router.ts';
import { systemRouter } from './modules/system/system.router.ts';
import { teamsRouter } from './modules/teams/teams.router.ts';
import { workspacesRouter } from './modules/workspaces/workspaces.router.ts';

/** All procedures of the API. One line per module. */
export const appRouter = router({
  system: systemRouter,
  workspaces: workspacesRouter,
  people: peopleRouter,
  teams: teamsRouter,
  audit: auditRouter,
});

export type AppRouter = typeof appRouter;
