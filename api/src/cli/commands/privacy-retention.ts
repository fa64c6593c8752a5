import type { Command } from 'commander';
import { retentionKindIds } from '@shiftlight/shared/privacy/retention.ts';
import type { RetentionLine } from '@shiftlight/shared/views/privacy-view.ts';
import { savePrivacyInput } from '../../modules/privacy/privacy.schema.ts';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { parseOptions } from '../parse-options.ts';
import { onCallWithInstance } from '../run-command.ts';
import { toTable } from '../to-table.ts';

interface Options {
  readonly keep?: readonly string[];
  readonly delete?: boolean;
  readonly workspace?: string;
}

/** `shiftlight privacy retention` */
export function registerPrivacyRetention(privacy: Command): void {
  const command = privacy
    .command('retention')
    .description('how long records are kept; shows what is due and deletes nothing unless told to')
    .option(
      '--keep <kind=days or kind=always...>',
      `change periods, for example access-log=365 (kinds: ${retentionKindIds.join(', ')})`,
    )
    .option('--delete', 'delete now what is due, instead of within the hour')
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    if (options.keep !== undefined) {
      const { version: basedOn, worksCouncil, retention, leavingDays } = await services.privacy.get(workspaceId);
      const changed = { ...retention, ...Object.fromEntries(options.keep.map(parsePeriod)) };
      const input = parseOptions(savePrivacyInput, { basedOn, worksCouncil, retention: changed, leavingDays });
      await services.privacy.save({ workspaceId, actorMemberId: null }, input);
    }
    const deleted = options.delete === true ? await services.retention.run(workspaceId) : [];
    const { lines, runs } = await services.retention.preview(workspaceId);
    const head = ['kind', 'kept for', 'at least', 'stored', 'oldest', 'due'];
    const sums = deleted.map((run) => `Deleted ${run.deleted} of ${run.kind}.`);
    return {
      data: { lines, runs, deleted },
      text: [...sums, toTable(head, lines.map(toRow), '')].join('\n'),
    };
  });
}

function parsePeriod(text: string): readonly [string, number | null] {
  const [kind = '', days = ''] = text.split('=');
  return [kind, days === 'always' ? null : Number(days)];
}

function toRow({ kind, days, minimumDays, stored, oldestAt, due }: RetentionLine): readonly string[] {
  const oldest = oldestAt === null ? '' : new Date(oldestAt).toISOString();
  return [kind, days === null ? 'always' : `${days} days`, `${minimumDays} days`, String(stored), oldest, String(due)];
}
