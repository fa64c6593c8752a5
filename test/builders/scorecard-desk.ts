import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import type { MeasuredRow } from '@shiftlight/api/modules/me/me.repository.ts';
import { addMember, type TestPerson } from './people.ts';
import { connectPushingDesk, deliver, type PushingDesk } from './pushing-desk.ts';
import { toDeliveries, writeTeamHistory } from './team-history.ts';
import type { TestInstance } from './test-instance.ts';

const names = ['alice', 'bob', 'cleo', 'dan', 'eve', 'fay', 'gil'] as const;
type Name = (typeof names)[number];

/** A team of seven with its lead, another team with its own, and what the seven did in the days before an instant. */
export interface ScorecardDesk extends PushingDesk {
  readonly teamId: string;
  readonly otherTeamId: string;
  readonly agents: Readonly<Record<Name, TestPerson>>;
  readonly lead: TestPerson;
  readonly otherLead: TestPerson;
  readonly manager: TestPerson;
  push(events: readonly TicketEvent[]): Promise<void>;
  /** Every ticket of the workspace with its facts. */
  listTickets(): Promise<readonly MeasuredRow[]>;
}

export async function createScorecardDesk(
  instance: TestInstance,
  history: { readonly until: number; readonly days: number; readonly tickets: number },
): Promise<ScorecardDesk> {
  const desk = await connectPushingDesk(instance);
  const { workspaceId } = desk;
  const actor = { workspaceId, actorMemberId: null };
  const { teamId } = await instance.services.teams.create(actor, 'Torque');
  const { teamId: otherTeamId } = await instance.services.teams.create(actor, 'Turbo');
  const lead = await addMember(instance, workspaceId, 'lead', { name: 'Lena Lead' });
  const otherLead = await addMember(instance, workspaceId, 'lead', { name: 'Otto Other' });
  await instance.services.teams.setMember(actor, teamId, lead.viewer.memberId, true);
  await instance.services.teams.setMember(actor, otherTeamId, otherLead.viewer.memberId, true);
  const entries: [Name, TestPerson][] = [];
  for (const name of names) entries.push([name, await addMember(instance, workspaceId, 'agent', { name, teamId })]);
  const agents = toRecord(entries);
  const people = entries.map(([id, { email }]) => ({ id, name: id, email, kind: 'agent' }));
  const push = async (events: readonly TicketEvent[]) => {
    for (const part of toDeliveries(events)) {
      const { status } = await deliver(instance, desk, { events: part, people });
      if (status !== 200) throw new Error(`The delivery was answered with ${status}.`);
    }
  };
  await push(writeTeamHistory(names, history));
  return {
    ...desk,
    teamId,
    otherTeamId,
    agents,
    lead,
    otherLead,
    manager: await addMember(instance, workspaceId, 'manager', { name: 'Mona Manager' }),
    push,
    async listTickets() {
      const { rows } = await instance.db.pool.query<MeasuredRow>(
        'SELECT connector_id AS "connectorId", facts FROM ticket WHERE workspace_id = $1',
        [workspaceId],
      );
      return rows.map((row) => ({ ...row, clocks: [] }));
    },
  };
}

/** The guarantee: one entry for each name. */
function toRecord(entries: readonly [Name, TestPerson][]): Readonly<Record<Name, TestPerson>> {
  return Object.fromEntries(entries) as Record<Name, TestPerson>;
}
