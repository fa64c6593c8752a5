import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { findFreePort } from '../../builders/free-port.ts';
import { signIn } from '../../builders/http-client.ts';
import { deliver } from '../../builders/pushing-desk.ts';
import { createClient } from '../../builders/trpc-client.ts';
import { startApi } from '../../setup/start/api-process.ts';
import { runShiftlight } from '../../setup/start/shiftlight-cli.ts';
import { layCable, type Cable } from './cable.ts';
import type { Account } from './connect.ts';

/** A team of an agent and their lead on an API of its own, whose tickets another system pushes. */
export interface PushedTeam {
  readonly apiUrl: string;
  readonly cable: Cable;
  readonly agent: Account & { readonly name: string };
  readonly lead: Account & { readonly name: string };
  /** Who set it up, and manages it. */
  readonly admin: Account & { readonly name: string };
  /** Delivers events; the agent is `alice` in them. */
  push(events: readonly TicketEvent[]): Promise<number>;
  close(): Promise<void>;
}

const people = {
  agent: { name: 'Alice Adler', email: 'alice@team.test' },
  lead: { name: 'Lena Lindt', email: 'lena@team.test' },
};
const admin = { name: 'Ada Admin', email: 'ada@team.test', password: 'correct horse battery' };

export async function startPushedTeam(): Promise<PushedTeam> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-e2e-'));
  // Under root the embedded database runs as another account, which must be able to walk in.
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  const port = await findFreePort();
  const cablePort = await findFreePort();
  const apiUrl = `http://127.0.0.1:${cablePort}`;
  const env = { PORT: String(port), PUBLIC_URL: apiUrl };
  const cable = await layCable(cablePort, port);
  const api = await startApi({ port, dataDir, env });
  const shiftlight = async (...args: readonly string[]) => toTexts(await runShiftlight(args, { dataDir, env }));
  const { workspaceId } = await shiftlight(
    ...['workspace', 'create', '--name', 'Torque', '--time-zone', 'Europe/Berlin', '--hours', '24x7'],
    ...['--admin-name', admin.name, '--admin-email', admin.email, '--password', admin.password],
  );
  const workspace = ['--workspace', workspaceId ?? ''];
  const client = createClient({ baseUrl: apiUrl }, { cookie: await signIn({ baseUrl: apiUrl }, admin) });
  const { teamId } = await client.teams.create.mutate({ name: 'Torque' });
  const add = async (role: keyof typeof people) => {
    const { name, email } = people[role];
    const { memberId, temporaryPassword } = await client.people.addMember.mutate({ name, email, role });
    await client.teams.setMember.mutate({ teamId, memberId, isLead: role === 'lead' });
    return { name, email, password: temporaryPassword ?? '' };
  };
  const { connectorId = '', secret = '' } = await shiftlight(
    ...['connector', 'add', ...workspace, '--helpdesk', 'events-api', '--name', 'Shop'],
    ...['--base-url', 'http://shop.test'],
  );
  return {
    apiUrl,
    cable,
    agent: await add('agent'),
    lead: await add('lead'),
    admin,
    push: async (events) => {
      const { name, email } = people.agent;
      const content = { people: [{ id: 'alice', name, email, kind: 'agent' }], events };
      return (await deliver({ baseUrl: apiUrl }, { connectorId, secret }, content)).status;
    },
    close: async () => {
      await api.stop();
      await cable.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function toTexts(answer: unknown): Readonly<Partial<Record<string, string>>> {
  if (typeof answer !== 'object' || answer === null) throw new Error(`Not an object: ${JSON.stringify(answer)}`);
  return Object.fromEntries(Object.entries(answer).map(([key, value]) => [key, String(value)]));
}
