import type { AppRouter } from '@shiftlight/api/root.ts';
import type { inferRouterOutputs } from '@trpc/server';
import type { Viewer } from '../messaging/connection-view.ts';

type Me = inferRouterOutputs<AppRouter>['people']['me'];

/** Who is signed in, as our own pages know them. */
export function toViewer({ memberId, name, email, role, workspace }: Me): Viewer {
  return { memberId, name, email, role, workspaceName: workspace.name, timeZone: workspace.timeZone };
}
