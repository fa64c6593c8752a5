import type { Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';
import { toTable } from '../to-table.ts';

interface Options {
  readonly workspace?: string;
}

/** `shiftlight privacy show` */
export function registerPrivacyShow(privacy: Command): void {
  const command = privacy
    .command('show')
    .description('what the workspace shows and keeps of the people in it')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const settings = await services.privacy.get(workspaceId);
    const { version, worksCouncil, changedAt, changedByName } = settings;
    const changed =
      changedAt === null ? 'never' : `${new Date(changedAt).toISOString()} by ${changedByName ?? 'the command line'}`;
    const rows = [
      ['works-council mode', worksCouncil ? 'on' : 'off'],
      ['version', String(version)],
      ['changed', changed],
    ];
    return { data: settings, text: toTable(['setting', 'value'], rows, '') };
  });
}
