import type { Command } from 'commander';
import { findConnectorKind } from '../../connectors/index.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';
import { toProgressText } from '../to-progress-text.ts';
import { toTable } from '../to-table.ts';

interface Options {
  readonly workspace?: string;
}

/** `shiftlight connector list` */
export function registerConnectorList(connector: Command): void {
  const command = connector
    .command('list')
    .description('show the connected helpdesks and how fresh their data is')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const connectors = await services.connectors.list(workspaceId);
    const rows = connectors.map((row) => [
      row.connectorId,
      row.name,
      row.baseUrl,
      (findConnectorKind(row.helpdesk)?.readLog ?? null) === null ? 'sends by itself' : toProgressText(row.progress),
      toInstantText(Math.max(row.syncedAt ?? 0, row.deliveredAt ?? 0)),
      String(row.events),
      row.lastError ?? '',
    ]);
    const head = ['id', 'name', 'address', 'state', 'last data', 'events', 'last error'];
    return { data: { connectors }, text: toTable(head, rows, 'No helpdesk is connected yet.') };
  });
}

function toInstantText(at: number): string {
  return at === 0 ? 'never' : new Date(at).toISOString();
}
