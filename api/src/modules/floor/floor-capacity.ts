import { listOnShift } from '@shiftlight/shared/floor/list-on-shift.ts';
import type { FloorCapacity, FloorPerson } from '@shiftlight/shared/views/floor-view.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { FigureGate } from '../privacy/figure-gate.ts';
import type { TeamIdentity } from '../scorecards/scorecard-scopes.repository.ts';
import type { FloorTicket } from './floor.repository.ts';

/** What capacity is told from. */
export interface CapacityInput {
  readonly workspaceId: string;
  readonly identities: readonly Pick<TeamIdentity, 'connectorId' | 'externalId' | 'memberId'>[];
  /** The people of a team by name; null for the whole workspace, whose people are not listed. */
  readonly members: readonly { readonly id: string; readonly name: string }[] | null;
  readonly tickets: readonly FloorTicket[];
  readonly received: ReadonlySet<string>;
  readonly gate: FigureGate;
  readonly now: number;
}

/** Shifts that began this long ago may still run. */
const longestShiftMs = 24 * 3_600_000;

/** Who has open tickets and who is on shift. */
export async function readCapacity(
  business: Pick<BusinessRepository, 'listOfPeople'>,
  input: CapacityInput,
): Promise<FloorCapacity> {
  const { tickets, received, gate, members } = input;
  const held = Map.groupBy(tickets, ({ holder }) => holder ?? '');
  held.delete('');
  const knowsShifts = received.has('shift.scheduled') || received.has('shift.worked');
  const activities = knowsShifts ? await readActivities(business, input) : new Map<string, string>();
  const toPerson = ({ id, name }: { readonly id: string; readonly name: string }): FloorPerson => ({
    ...{ memberId: id, name },
    openTickets: held.get(id)?.length ?? 0,
    activity: activities.get(id) ?? null,
  });
  return {
    withTickets: gate.showsGroup(held.keys()) ? held.size : null,
    onShift: knowsShifts && gate.showsGroup(activities.keys()) ? activities.size : null,
    knowsShifts,
    people: gate.worksCouncil || members === null ? null : members.map(toPerson),
  };
}

/** The activity of whoever is on shift, by member. */
async function readActivities(
  business: Pick<BusinessRepository, 'listOfPeople'>,
  { workspaceId, identities, now }: CapacityInput,
): Promise<ReadonlyMap<string, string>> {
  const events = await business.listOfPeople(workspaceId, identities, now - longestShiftMs, now + 1);
  const memberIds = new Map(
    identities.map(({ connectorId, externalId, memberId }) => [`${connectorId}/${externalId}`, memberId]),
  );
  // Ids of people and shifts are unique within one system only.
  const bySystem = [...Map.groupBy(events, ({ idsOf }) => idsOf)];
  return new Map(
    bySystem.flatMap(([idsOf, own]) =>
      [
        ...listOnShift(
          own.map(({ event }) => event),
          now,
        ),
      ].flatMap(([agentId, activity]) => {
        const memberId = memberIds.get(`${idsOf}/${agentId}`);
        return memberId === undefined ? [] : [[memberId, activity] as const];
      }),
    ),
  );
}
