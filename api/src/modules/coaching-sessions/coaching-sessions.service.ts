import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import { summarise } from '@shiftlight/shared/statistics/compare-windows.ts';
import type {
  CoachingSessionsView,
  CoachingSessionView,
  GoalEffect,
  SessionGoal,
} from '@shiftlight/shared/views/coaching-session-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { CoachingRepository } from '../coaching/coaching.repository.ts';
import type { Counting } from '../me/figure-context.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { CoachingSessionsRepository, GoalRow, SessionRow } from './coaching-sessions.repository.ts';
import type { AddEntryInput, OpenSessionInput } from './coaching-sessions.schema.ts';
import { beforeMs, createSampleReader, judgeGoal, type SampleSources } from './judge-goal.ts';
import type { SessionPeopleRepository } from './session-people.repository.ts';

export type CoachingSessionsService = ReturnType<typeof createCoachingSessionsService>;

export interface CoachingSessionsDependencies extends SampleSources {
  readonly repository: CoachingSessionsRepository;
  readonly people: SessionPeopleRepository;
  readonly triggers: Pick<CoachingRepository, 'findTrigger'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly now: () => number;
}

/** Coaching sessions: what two people agreed on, and whether it helped. Nobody but the two sees them. */
export function createCoachingSessionsService(dependencies: CoachingSessionsDependencies) {
  const { repository, people, triggers, openGate, listBlindReviews, audit, readCounting, now } = dependencies;

  async function findEffect(workspaceId: string, row: SessionRow, goal: GoalRow, counting: Counting) {
    if (goal.effect !== null || row.followUpOn === null) return goal.effect;
    const endsAt = toEndOfDay(row.followUpOn, counting.timeZone);
    const isOver = counting.now >= endsAt;
    const windows = {
      memberId: row.member.memberId,
      peers: isOver ? await people.listPeers(workspaceId, row.member.memberId) : [],
      openedAt: row.openedAt,
      endsAt,
      now: counting.now,
    };
    const effect = await judgeGoal(goal, windows, counting, createSampleReader(dependencies, workspaceId));
    if (isOver) await repository.saveEffect(workspaceId, row.id, goal.number, effect);
    return effect;
  }

  async function toView(
    viewer: Viewer,
    row: SessionRow,
    counting: Counting,
    may: { readonly see: boolean; readonly seeReviews: boolean },
  ) {
    const goals: SessionGoal[] = [];
    for (const goal of row.goals) {
      const blind = goal.metricId === 'qa-score' && !may.seeReviews;
      const isShown = may.see && !blind;
      const effect = isShown ? await findEffect(viewer.workspaceId, row, goal, counting) : null;
      goals.push({ ...toGoal(goal, effect, isShown), blind });
    }
    const { id: sessionId, member, lead, triggerId, openedAt, followUpOn, closedAt } = row;
    const view: CoachingSessionView = {
      ...{ sessionId, member, lead, triggerId, openedAt, followUpOn, closedAt, goals },
      mine: member.memberId === viewer.memberId,
      entries: row.entries.map(({ authorMemberId, ...entry }) => ({
        ...entry,
        byViewer: authorMemberId === viewer.memberId,
      })),
    };
    return view;
  }

  /** Throws NOT_FOUND unless the viewer is one of the two and the one leads the other. */
  async function requirePair(viewer: Viewer, { memberId, leadMemberId }: OpenSessionInput): Promise<void> {
    const isOneOfThem = viewer.memberId === memberId || viewer.memberId === leadMemberId;
    if (isOneOfThem && (await people.mayCoach(viewer.workspaceId, leadMemberId, memberId))) return;
    throw new ShiftlightError('NOT_FOUND', 'Choose somebody whom you lead, or somebody who leads you.');
  }

  async function requireTrigger(viewer: Viewer, { memberId, triggerId }: OpenSessionInput): Promise<void> {
    if (triggerId === null) return;
    const trigger = await triggers.findTrigger(viewer.workspaceId, triggerId);
    const isShown = (await openGate(viewer)).showsPerson(memberId);
    if (trigger !== null && trigger.memberId === memberId && isShown) return;
    throw new ShiftlightError('NOT_FOUND', 'There is no such trigger about this person. Open the session without it.');
  }

  return {
    /** Sessions in which the viewer is one of the two, and with whom another one can be opened. */
    async list(viewer: Viewer): Promise<CoachingSessionsView> {
      const { workspaceId, memberId } = viewer;
      const [rows, coachees, coaches, counting, gate, blind] = await Promise.all([
        repository.list(workspaceId, memberId),
        people.listCoachees(workspaceId, memberId),
        people.listCoaches(workspaceId, memberId),
        readCounting(workspaceId),
        openGate(viewer),
        listBlindReviews(viewer),
      ]);
      const sessions: CoachingSessionView[] = [];
      for (const row of rows) {
        const isShown = gate.showsPerson(row.member.memberId);
        const look = { viewer, subjectMemberId: row.member.memberId, what: 'coaching sessions' };
        await audit.recordView({ ...look, withoutFigures: !isShown });
        // While one of the person's reviews is blind, what a goal was before and is now would tell its score.
        const seeReviews = !blind.some(
          ({ agentId, isCalibration }) => !isCalibration && agentId === row.member.memberId,
        );
        sessions.push(await toView(viewer, row, counting, { see: isShown, seeReviews }));
      }
      return { sessions, coachees, coaches, timeZone: counting.timeZone, serverNow: counting.now };
    },

    /** Opens a session; what the goals' metrics were in the four weeks before is kept with it. */
    async open(viewer: Viewer, input: OpenSessionInput): Promise<{ readonly sessionId: string }> {
      const { workspaceId } = viewer;
      const { requestId: id, memberId, leadMemberId, triggerId, followUpOn, text } = input;
      const opener = await repository.findOpener(workspaceId, id);
      if (opener === viewer.memberId) return { sessionId: id };
      if (opener !== null)
        throw new ShiftlightError('CONFLICT', 'This request was used already. Send it as a new one.');
      await requirePair(viewer, input);
      await requireTrigger(viewer, input);
      const at = now();
      const counting = { ...(await readCounting(workspaceId)), madeAt: at };
      if (followUpOn !== null && followUpOn < toLocalDate(at, counting.timeZone))
        throw new ShiftlightError('INVALID', 'The follow-up date is over. Choose one from today on.');
      if (new Set(input.goals.map(({ metric }) => metric)).size < input.goals.length)
        throw new ShiftlightError('INVALID', 'Two goals are about the same figure. Keep one of them.');
      for (const { metric, aim } of input.goals) {
        if (getMetric(metric).unit === 'ratio' && aim > 1)
          throw new ShiftlightError('INVALID', `${getMetric(metric).label}: a share lies between 0 and 100 %.`);
      }
      const read = createSampleReader(dependencies, workspaceId);
      const goals: Pick<GoalRow, 'metricId' | 'aim' | 'beforeSample'>[] = [];
      for (const { metric: metricId, aim } of input.goals) {
        const beforeSample = await read(memberId, metricId, counting, { from: at - beforeMs, to: at });
        goals.push({ metricId, aim, beforeSample });
      }
      const session = {
        workspaceId,
        id,
        memberId,
        leadMemberId,
        openedBy: viewer.memberId,
        triggerId,
        at,
        followUpOn,
        text,
      };
      await repository.insert({ ...session, goals });
      return { sessionId: id };
    },

    /** Adds what one of the two wrote. */
    async addEntry(viewer: Viewer, { requestId, coachingId, entry }: AddEntryInput): Promise<void> {
      const { workspaceId, memberId } = viewer;
      const at = now();
      const { timeZone } = await readCounting(workspaceId);
      const added = { workspaceId, sessionId: coachingId, requestId, memberId, body: entry, at };
      await repository.addEntry(added, toLocalDate(at, timeZone));
    },
  };
}

function toGoal(
  { number, metricId, aim, beforeSample }: GoalRow,
  effect: GoalEffect | null,
  isShown: boolean,
): Omit<SessionGoal, 'blind'> {
  const { label, unit, better } = getMetric(metricId);
  const before = isShown ? summarise(beforeSample) : null;
  return {
    ...{ number, metricId, label, unit, better, aim, effect },
    before: before === null ? null : { value: before.mean, n: before.n },
    hidden: !isShown,
  };
}

function toLocalDate(at: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function toEndOfDay(date: string, timeZone: string): number {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds;
}
