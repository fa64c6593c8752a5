import { oidcEnabled, oidcProviderId } from '../../auth/oidc-provider.ts';
import type { Env } from '../../env.ts';
import type { WorkspacesService } from '../workspaces/workspaces.service.ts';
import { version } from '../../version.ts';

export type SystemService = ReturnType<typeof createSystemService>;

/** What answers here. */
export function createSystemService(env: Env, workspaces: Pick<WorkspacesService, 'needsSetup'>, now: () => number) {
  // Once there is a workspace there always is one: no need to ask the database again.
  let isSetUp = false;
  return {
    async info() {
      isSetUp = isSetUp || !(await workspaces.needsSetup());
      const oidc = oidcEnabled(env);
      return {
        name: 'Shiftlight',
        version,
        serverNow: now(),
        needsSetup: !isSetUp,
        oidcEnabled: oidc,
        oidcName: oidc ? env.OIDC_NAME : null,
        oidcProviderId: oidc ? oidcProviderId : null,
      };
    },
  };
}
