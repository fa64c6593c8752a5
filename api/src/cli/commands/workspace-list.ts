import type { Command } from 'commander';
import { onCallWithInstance } from '../run-command.ts';
import { toTable } from '../to-table.ts';

/** `shiftlight workspace list` */
export function registerWorkspaceList(workspace: Command): void {
  const command = workspace.command('list').description('show all workspaces');
  onCallWithInstance(command, async ({ services }) => {
    const workspaces = await services.workspaces.list();
    const rows = workspaces.map(({ id, name, timeZone }) => [id, name, timeZone]);
    return { data: { workspaces }, text: toTable(['id', 'name', 'time zone'], rows, 'There is no workspace yet.') };
  });
}
