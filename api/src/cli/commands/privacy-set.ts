import { Option, type Command } from 'commander';
import { getWorkspace, workspaceOption } from '../find-workspace.ts';
import { onCallWithInstance } from '../run-command.ts';

interface Options {
  readonly worksCouncil: 'on' | 'off';
  readonly workspace?: string;
}

/** `shiftlight privacy set` */
export function registerPrivacySet(privacy: Command): void {
  const command = privacy
    .command('set')
    .description('change what the workspace shows of the people in it')
    .addOption(
      new Option('--works-council <on or off>', 'figures of groups of five or more only')
        .choices(['on', 'off'])
        .makeOptionMandatory(),
    )
    .option(...workspaceOption);
  onCallWithInstance<Options>(command, async ({ services }, options) => {
    const { id: workspaceId } = await getWorkspace(services.workspaces, options.workspace);
    const { version: basedOn, retention, leavingDays } = await services.privacy.get(workspaceId);
    const worksCouncil = options.worksCouncil === 'on';
    const saved = await services.privacy.save(
      { workspaceId, actorMemberId: null },
      { basedOn, worksCouncil, retention, leavingDays },
    );
    return {
      data: { ...saved, worksCouncil },
      text: `Works-council mode is ${options.worksCouncil} from now on (version ${saved.version}).`,
    };
  });
}
