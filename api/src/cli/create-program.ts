import { Command } from 'commander';
import { version } from '../version.ts';
import { exitCodes } from './cli-error.ts';
import { registerBackfill } from './commands/backfill.ts';
import { registerConnectorAdd } from './commands/connector-add.ts';
import { registerConnectorBody } from './commands/connector-body.ts';
import { registerConnectorCare } from './commands/connector-care.ts';
import { registerConnectorList } from './commands/connector-list.ts';
import { registerConnectorSecret } from './commands/connector-secret.ts';
import { registerConnectorSetup } from './commands/connector-setup.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerExport } from './commands/export.ts';
import { registerImport } from './commands/import.ts';
import { registerMemberAdd } from './commands/member-add.ts';
import { registerMemberResetPassword } from './commands/member-reset-password.ts';
import { registerNormalise } from './commands/normalise.ts';
import { registerPrivacyPseudonymise } from './commands/privacy-pseudonymise.ts';
import { registerPrivacyRetention } from './commands/privacy-retention.ts';
import { registerPrivacySet } from './commands/privacy-set.ts';
import { registerPrivacyShow } from './commands/privacy-show.ts';
import { registerRebuild } from './commands/rebuild.ts';
import { registerReplay } from './commands/replay.ts';
import { registerServe } from './commands/serve.ts';
import { registerWorkspaceCreate } from './commands/workspace-create.ts';
import { registerWorkspaceList } from './commands/workspace-list.ts';

/** The whole command line; `quiet` keeps complaints about wrong options off standard error. A new command is one file in `commands` and one line here. */
export function createProgram({ quiet }: { readonly quiet: boolean }): Command {
  const program = new Command('shiftlight')
    .description('Administers a Shiftlight installation. Every command takes --json and works beside a running server.')
    .version(version)
    .showHelpAfterError('(--help shows what this command takes)')
    // Subcommands copy these settings when they are made, so they come before the first one.
    .configureOutput(quiet ? { writeErr: () => {} } : {})
    .exitOverride((error) => {
      process.exitCode = error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
      throw error;
    });

  registerServe(program);
  const workspace = program.command('workspace').description('workspaces: one company’s team, rules and helpdesks');
  registerWorkspaceCreate(workspace);
  registerWorkspaceList(workspace);
  const member = program.command('member').description('people of a workspace');
  registerMemberAdd(member);
  registerMemberResetPassword(member);
  const connector = program.command('connector').description('connected helpdesks');
  registerConnectorAdd(connector);
  registerConnectorList(connector);
  registerConnectorSecret(connector);
  registerConnectorCare(connector);
  registerConnectorBody(connector);
  registerConnectorSetup(connector);
  const privacy = program.command('privacy').description('what is shown and kept of people');
  registerPrivacyShow(privacy);
  registerPrivacySet(privacy);
  registerPrivacyRetention(privacy);
  registerPrivacyPseudonymise(privacy);
  registerBackfill(program);
  registerRebuild(program);
  registerReplay(program);
  registerImport(program);
  registerNormalise(program);
  registerExport(program);
  registerDoctor(program);
  return program;
}
