import { summariseQueue } from '@shiftlight/shared/floor/summarise-queue.ts';
import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import type { Stretch } from '@shiftlight/shared/views/me-view.ts';
import type { TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import type { FigureStates } from '../../figures/figure-states.ts';
import type { Figures } from '../../figures/create-figures.ts';
import type { BusinessRepository } from '../../ingest/business.repository.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import { createShortMemory } from '../../trpc/short-memory.ts';
import type { Viewer } from '../../trpc/context.ts';
import { readCounting, type MeDependencies } from '../me/figure-context.ts';
import type { FigureGate, OpenGate } from '../privacy/figure-gate.ts';
import { localDayOf } from '@shiftlight/shared/metrics/local-day.ts';
import { toStretch } from '../scorecards/card-bounds.ts';
import type { OpenedSubject } from '../scorecards/scorecard-access.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import { createListShown } from '../scorecards/shown-measures.ts';
import type { TargetsService } from '../targets/targets.service.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import type { TicketsService } from '../tickets/tickets.service.ts';
import { readCapacity } from './floor-capacity.ts';
import { readFloorFigures, readHours } from './floor-figures.ts';
import type { FloorGroup, FloorRepository, FloorScope } from './floor.repository.ts';

export interface FloorReaderDependencies {
  readonly repository: FloorRepository;
  readonly scopes: ScorecardScopesRepository;
  readonly states: Pick<FigureStates, 'read'>;
  readonly figures: Pick<Figures, 'refresh'>;
  readonly business: Pick<BusinessRepository, 'listOfPeople'>;
  readonly me: MeDependencies['repository'];
  readonly ticketsRepository: Pick<TicketsRepository, 'listByKeys'>;
  readonly tickets: Pick<TicketsService, 'toTicketsView'>;
  readonly rules: RulesCache;
  readonly targets: Pick<TargetsService, 'getValid'>;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

/** Whoever had a ticket of a group within this time works in it. */
const workedWithinMs = 30 * 24 * 3_600_000;
/** Where teams work changes over days. */
const groupsAgeMs = 5 * 60_000;
/** Tickets in each of the two lists. */
const listed = 10;

/** Reads what happens now in a team or the workspace. */
export function createFloorReader(dependencies: FloorReaderDependencies) {
  const { repository, scopes, states, figures, business, tickets, rules, targets, openGate, now } = dependencies;
  const groups = createShortMemory<readonly FloorGroup[]>(now, groupsAgeMs);

  const findGroups = (workspaceId: string, teamId: string) =>
    groups.get(`${workspaceId}/${teamId}`, () =>
      repository.listGroupsOfTeam(workspaceId, teamId, now() - workedWithinMs),
    );

  async function readPeople(workspaceId: string, { scope, id }: OpenedSubject) {
    if (scope === 'team') {
      const [members, people, worked] = await Promise.all([
        scopes.listMembers(workspaceId, id),
        scopes.listTeamIdentities(workspaceId, [id]),
        findGroups(workspaceId, id),
      ]);
      const grouping = people.map((one) => ({ ...one, group: id }));
      return { members, people, grouping, scope: { people, groups: worked } satisfies FloorScope };
    }
    const measured = await scopes.listMeasured(workspaceId, null);
    return { members: null, people: await scopes.listIdentities(workspaceId, measured), grouping: null, scope: null };
  }

  /** In works-council mode a figure is shown where enough people contributed to that very figure, and no other group tells of fewer. */
  function createMayShow(viewer: Viewer, gate: FigureGate, { scope, id }: OpenedSubject) {
    const listShown = createListShown(scopes, viewer, { scope, id });
    return async (measure: string, stretch: Stretch): Promise<boolean> =>
      !gate.worksCouncil || (await listShown(stretch)).has(measure);
  }

  return async function readFloor(viewer: Viewer, subject: OpenedSubject): Promise<FloorView> {
    const { workspaceId } = viewer;
    const [gate, people, counting] = await Promise.all([
      openGate(viewer),
      readPeople(workspaceId, subject),
      readCounting({ ...dependencies, repository: dependencies.me }, { workspaceId }),
      figures.refresh(workspaceId),
    ]);
    const { timeZone } = counting;
    const day = localDayOf(counting.now, timeZone);
    const startOfDay = toStretch({ kind: 'days', text: '', first: day, end: day + 1 }, timeZone).from;
    const [found, opened, resolved, { calendars }, { targets: valid }] = await Promise.all([
      repository.listQueue(workspaceId, people.scope),
      repository.countOpened(workspaceId, people.scope, startOfDay),
      repository.countResolved(workspaceId, people.scope, startOfDay),
      rules.get(workspaceId),
      targets.getValid(workspaceId, counting.now),
    ]);
    const onlyUnassigned = !gate.showsGroup(found.flatMap(({ holder }) => (holder === null ? [] : [holder])));
    const counted = onlyUnassigned ? found.filter(({ isAssigned }) => !isAssigned) : found;
    const queue = summariseQueue(counted, calendars, counting.now, listed);
    const { grouping } = people;
    const floor = {
      workspaceId,
      grouping,
      counting,
      targets: valid,
      startOfDay,
      mayShow: createMayShow(viewer, gate, subject),
    };
    const [rows, floorFigures, hours, capacity] = await Promise.all([
      dependencies.ticketsRepository.listByKeys(workspaceId, [...queue.over, ...queue.next]),
      readFloorFigures(states, floor),
      readHours(floor, { opened, resolved }),
      readCapacity(business, {
        ...{ workspaceId, identities: people.people, members: people.members, gate },
        ...{ tickets: found, received: counting.received, now: counting.now },
      }),
    ]);
    const view = await tickets.toTicketsView(viewer, rows);
    return {
      ...view,
      tickets: gate.worksCouncil ? view.tickets.map(withoutPeople) : view.tickets,
      subject: { scope: subject.scope === 'team' ? 'team' : 'workspace', id: subject.id, name: subject.name },
      ...{ timeZone, queue, capacity, figures: floorFigures, hours, onlyUnassigned },
      worksCouncil: gate.worksCouncil,
    };
  };
}

export type FloorReader = ReturnType<typeof createFloorReader>;

/** The same ticket without who has or had it. */
function withoutPeople(ticket: TicketView): TicketView {
  const clocks = ticket.clocks.map((clock) => ({ ...clock, owners: [] }));
  return { ...ticket, clocks, assigneeId: null, assigneeMemberId: null, assigneeName: null };
}
