import { FOLD_VERSION } from '@shiftlight/shared/tickets/fold-version.ts';
import type { Logger } from 'pino';
import type { AppendDependencies } from './append-batches.ts';
import { rebuildWorkspace } from './rebuild.ts';
import { listOutdatedWorkspaces } from './rebuild.repository.ts';

/** After an upgrade that changed the fold: folds what an older version wrote again from its events, before anybody reads it. */
export async function refreshProjections(dependencies: AppendDependencies, log: Logger): Promise<void> {
  for (const workspaceId of await listOutdatedWorkspaces(dependencies.db.pool, FOLD_VERSION)) {
    log.info({ workspaceId }, 'folding tickets of an older version again');
    const { tickets } = await rebuildWorkspace(dependencies, workspaceId);
    log.info({ workspaceId, tickets }, 'folded again');
  }
}
