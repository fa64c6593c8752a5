import type { SignalsView } from '@shiftlight/shared/views/integrity-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import { toHiddenFigures, type OpenGate } from '../privacy/figure-gate.ts';
import type { ScorecardAccess } from '../scorecards/scorecard-access.ts';
import type { ScorecardScopesRepository } from '../scorecards/scorecard-scopes.repository.ts';
import type { IntegrityRepository } from './integrity.repository.ts';
import type { SignalKey, SignalNoteInput } from './integrity.schema.ts';
import type { ReplacedSamplesRepository } from './replaced-samples.repository.ts';
import type { OpenSignalFinder } from './signal-finder.ts';
import { listTicketSignals, toReplacedSignals, toSignalViews } from './to-signal-views.ts';

export type IntegrityService = ReturnType<typeof createIntegrityService>;

export interface IntegrityDependencies {
  readonly repository: IntegrityRepository;
  readonly replaced: Pick<ReplacedSamplesRepository, 'list' | 'find'>;
  readonly openFinder: OpenSignalFinder;
  readonly access: Pick<ScorecardAccess, 'open'>;
  readonly scopes: Pick<ScorecardScopesRepository, 'listMembers'>;
  readonly people: Pick<PeopleService, 'getVisibleMember'>;
  readonly audit: Pick<AuditService, 'recordView' | 'recordViews'>;
  readonly openGate: OpenGate;
  readonly now: () => number;
}

const dayMs = 24 * 3_600_000;
const shown = 200;
const lookedAt = 'integrity signals';

/** Signals as people see and answer them: the same evidence for the person and for who leads them, never a figure. */
export function createIntegrityService(dependencies: IntegrityDependencies) {
  const { repository, replaced, openFinder, access, scopes, people, audit, openGate, now } = dependencies;

  async function read(viewer: Viewer, memberIds: readonly string[], days: number): Promise<SignalsView> {
    const { workspaceId, memberId: viewerId } = viewer;
    const since = now() - days * dayMs;
    const [identities, notes, find, given] = await Promise.all([
      repository.listPeople(workspaceId, memberIds),
      repository.listNotes(workspaceId, memberIds),
      openFinder(workspaceId),
      replaced.list(workspaceId, memberIds, since),
    ]);
    const tickets = await repository.listTouched(workspaceId, identities, since);
    const placed = [...listTicketSignals(tickets, identities, since, find), ...toReplacedSignals(given)];
    const signals = toSignalViews(placed, notes, viewerId);
    return { signals: signals.slice(0, shown), hasMore: signals.length > shown, serverNow: now() };
  }

  /** Whose the signal is. Throws NOT_FOUND for no ticket, or nobody whom the workspace knows, CONFLICT when the ticket's events no longer hold it. */
  async function getSubject({ workspaceId }: Viewer, key: SignalKey): Promise<string> {
    const { connectorId, externalId, kind, at } = key;
    const ticket = await repository.findTicket(workspaceId, connectorId, externalId);
    if (ticket === null) throw noSuchSignal();
    if (kind === 'replaced-sample') {
      const given = await replaced.find(workspaceId, connectorId, externalId, at);
      if (given === null) throw signalIsGone();
      return given.memberId;
    }
    const find = await openFinder(workspaceId);
    const signal = find(ticket).find((one) => one.kind === kind && one.at === at);
    if (signal === undefined) throw signalIsGone();
    const { agentId } = signal;
    const memberId = agentId === null ? null : await repository.findMemberId(workspaceId, connectorId, agentId);
    if (memberId === null) throw noSuchSignal();
    return memberId;
  }

  async function addNote(viewer: Viewer, memberId: string, kind: 'explained' | 'closed', input: SignalNoteInput) {
    const { connectorId, externalId, kind: signal, at: signalAt } = input.signal;
    const kept = await repository.addNote({
      ...{ workspaceId: viewer.workspaceId, id: input.requestId, connectorId, externalId, signal, signalAt, memberId },
      ...{ authorMemberId: viewer.memberId, kind, text: input.text, at: now() },
    });
    if (!kept) throw new ShiftlightError('CONFLICT', 'This signal is closed already. Load the page again.');
    return { noteId: input.requestId };
  }

  return {
    /** The viewer's own signals. */
    mine: (viewer: Viewer, days: number): Promise<SignalsView> => read(viewer, [viewer.memberId], days),

    /** Those of everybody else in a team that the viewer leads; each of them can see that it was looked at. */
    async team(
      viewer: Viewer,
      { teamId, days }: { readonly teamId: string; readonly days: number },
    ): Promise<SignalsView> {
      const team = await access.open(viewer, { scope: 'team', teamId });
      if ((await openGate(viewer)).worksCouncil) return { signals: null, hasMore: false, serverNow: now() };
      const members = await scopes.listMembers(viewer.workspaceId, team.id);
      const subjectMemberIds = members.map(({ id }) => id).filter((id) => id !== viewer.memberId);
      const view = await read(viewer, subjectMemberIds, days);
      await audit.recordViews({ viewer, subjectMemberIds, what: lookedAt });
      return view;
    },

    /** What was behind it, in the person's own words. */
    async explain(viewer: Viewer, input: SignalNoteInput): Promise<{ readonly noteId: string }> {
      const memberId = await getSubject(viewer, input.signal);
      if (memberId !== viewer.memberId) throw noSuchSignal();
      return addNote(viewer, memberId, 'explained', input);
    },

    /** Nothing more is asked of the person. Not one's own: somebody else has to have looked. */
    async close(viewer: Viewer, input: SignalNoteInput): Promise<{ readonly noteId: string }> {
      const memberId = await getSubject(viewer, input.signal);
      if (memberId === viewer.memberId)
        throw new ShiftlightError('FORBIDDEN', 'Your own signals are closed by somebody else. You can explain them.');
      if (!(await openGate(viewer)).showsPerson(memberId)) throw toHiddenFigures();
      await people.getVisibleMember(viewer, memberId).catch((error: unknown) => {
        throw error instanceof ShiftlightError && error.code === 'NOT_FOUND' ? noSuchSignal() : error;
      });
      await audit.recordView({ viewer, subjectMemberId: memberId, what: lookedAt });
      return addNote(viewer, memberId, 'closed', input);
    },
  };
}

/** Whoever may not see it is told the same. */
function noSuchSignal(): ShiftlightError {
  return new ShiftlightError('NOT_FOUND', 'There is no such signal among those that you may answer.');
}

function signalIsGone(): ShiftlightError {
  return new ShiftlightError(
    'CONFLICT',
    'The history of this ticket has changed and the signal is no longer there. Load the page again.',
  );
}
