import { randomBytes } from 'node:crypto';
import type { DeskAccount, DeskState, SignIn } from '../../practice-desk/desk-state.ts';
import { days } from '../../practice-desk/world/durations.ts';
import { agents, lead, newcomer } from '../../practice-desk/world/team.ts';
import { runShiftlight, type CliOptions } from './shiftlight-cli.ts';

const historyDays = 92;
const teamNames = { 'tier-1': 'First line', 'tier-2': 'Specialists' } as const;
/** Each command opens the database for itself: more at once than cores gains nothing. */
const commandsAtOnce = 2;

export interface PracticeWorkspaceOptions {
  readonly cli: CliOptions;
  readonly deskUrl: string;
  readonly now: number;
  say(text: string): void;
}

/** Makes the workspace, members and connector of the practice desk through the command line, as an administrator would. */
export async function createPracticeWorkspace({
  cli,
  deskUrl,
  now,
  say,
}: PracticeWorkspaceOptions): Promise<DeskState> {
  say('creating the practice workspace and its members …');
  const admin: SignIn = {
    name: lead.name,
    email: lead.email,
    password: createPassword(),
    role: 'lead and administrator',
  };
  const created = await runShiftlight(
    [
      ...['workspace', 'create', '--name', 'Practice desk', '--time-zone', 'Europe/Berlin', '--hours', '24x7'],
      ...['--admin-name', admin.name, '--admin-email', admin.email, '--password', '-'],
    ],
    { ...cli, input: admin.password },
  );
  const workspace = readText(created, 'workspaceId');
  const connector = await runShiftlight(
    [
      'connector',
      'add',
      '--workspace',
      workspace,
      '--helpdesk',
      'practice-desk',
      '--name',
      'Practice desk',
      '--base-url',
      deskUrl,
    ],
    cli,
  );
  const waiting = [...agents];
  let newcomerPassword = '';
  const accounts: Record<string, DeskAccount> = { [admin.email]: { password: admin.password, cookie: null } };
  const addWaiting = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { id, name, email, role, groupId } = next;
      const added = await runShiftlight(
        [
          'member',
          'add',
          '--workspace',
          workspace,
          '--name',
          name,
          '--email',
          email,
          '--role',
          role,
          '--team',
          teamNames[groupId],
        ],
        cli,
      );
      const password = readText(added, 'temporaryPassword');
      accounts[email] = { password, cookie: null };
      if (id === newcomer.id) newcomerPassword = password;
    }
  };
  await Promise.all(Array.from({ length: commandsAtOnce }, addWaiting));
  return {
    seed: 'practice',
    startAt: now - days(historyDays),
    liveFrom: now,
    receiver: { webhookUrl: readText(connector, 'webhookUrl'), secret: readText(connector, 'secret') },
    signIns: [{ name: newcomer.name, email: newcomer.email, password: newcomerPassword, role: 'agent' }, admin],
    acknowledged: 0,
    besideUntil: null,
    lifeFrom: null,
    accounts,
  };
}

function createPassword(): string {
  return randomBytes(12).toString('base64url');
}

function readText(value: unknown, key: string): string {
  const found: unknown =
    typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
  if (typeof found !== 'string') throw new Error(`The answer has no ${key}: ${JSON.stringify(value)}`);
  return found;
}
