import { drawSample, type AgentDraw } from '@shiftlight/shared/qa/draw-sample.ts';
import { exclusionReasons, replaceReasons } from '@shiftlight/shared/qa/sampling-plan.ts';
import type { DrawView, PlanView } from '@shiftlight/shared/views/qa-view.ts';
import type { Db } from '../../db.ts';
import { ShiftlightError } from '../../errors.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import type { Viewer } from '../../trpc/context.ts';
import { insertAudit } from '../audit/audit.repository.ts';
import { drawTickets } from './draw-tickets.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import type { QaPeopleRepository } from './qa-people.repository.ts';
import { findQaStanding, leadsTeam } from './qa-standing.ts';
import type { RubricsService } from './rubrics.service.ts';
import { findSamplingPeriod, listDrawStretches } from './sampling-period.ts';
import { findNextNumber, insertDraw, insertPlan, insertSamples, lockPlan } from './sampling-writes.repository.ts';
import type { DrawWithCounts, SamplingRepository, StoredDraw, StoredPlan } from './sampling.repository.ts';
import type { SavePlanInput } from './sampling.schema.ts';

export interface SamplingDependencies {
  readonly db: Db;
  readonly repository: SamplingRepository;
  readonly people: QaPeopleRepository;
  readonly rubrics: RubricsService;
  readonly openGate: OpenGate;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

export type SamplingService = ReturnType<typeof createSamplingService>;

const dayMs = 86_400_000;

/** Sampling plans and draws: who is looked at is left to chance, and the chance is known. */
export function createSamplingService(dependencies: SamplingDependencies) {
  const { db, repository, people, rubrics, openGate, findTimeZone, now } = dependencies;

  async function getLedPlan(viewer: Viewer, planId: string): Promise<StoredPlan> {
    const stored = await repository.findPlan(viewer.workspaceId, planId);
    if (stored !== null && leadsTeam(await findQaStanding(people, viewer), stored.teamId)) return stored;
    throw new ShiftlightError('NOT_FOUND', 'There is no such sampling plan among those of your teams.');
  }

  /** Draws everything that was finished since the last draw, unless a request of this id did so before. */
  async function drawPlan(workspaceId: string, stored: StoredPlan, memberId: string | null, requestId: string | null) {
    const [timeZone, reviewerIds] = await Promise.all([
      findTimeZone(workspaceId),
      repository.listReviewers(workspaceId, stored.plan.reviewerIds),
    ]);
    await inTransaction(db, async (client) => {
      await lockPlan(client, workspaceId, stored.planId);
      const drawnAt = now();
      const lastTo = await repository.findLastTo(client, workspaceId, stored.planId);
      // Another process may have drawn it while this one waited.
      const isOver = lastTo !== null && lastTo < findSamplingPeriod(stored.plan.unit, drawnAt, timeZone).from;
      if (memberId === null && !isOver) return;
      const stretches = listDrawStretches(stored.plan.unit, lastTo, drawnAt, timeZone);
      const first = await findNextNumber(client, workspaceId, stored.planId);
      for (const [index, stretch] of stretches.entries()) {
        const order = { workspaceId, stored, stretch, number: first + index, reviewerIds, drawnAt, drawnBy: memberId };
        const { draw, samples } = await drawTickets(repository, client, order);
        await insertDraw(client, workspaceId, draw, requestId);
        await insertSamples(client, workspaceId, draw.drawId, drawnAt + stored.plan.dueDays * dayMs, samples);
        const detail = { planId: stored.planId, number: draw.number, drawn: samples.length, seed: draw.seed };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'sampling.drawn', detail });
      }
    });
  }

  return {
    /** Plans of the viewer's teams with how they stand, and what a new one can be made of. */
    async overview(viewer: Viewer) {
      const { workspaceId, memberId } = viewer;
      const standing = await findQaStanding(people, viewer);
      const [plans, timeZone, reviewers, teams, current] = await Promise.all([
        repository.listPlans(workspaceId),
        findTimeZone(workspaceId),
        repository.listPossibleReviewers(workspaceId),
        repository.listTeams(workspaceId, standing.isManager ? null : memberId),
        rubrics.listCurrent(workspaceId),
      ]);
      const own = plans.filter(({ teamId }) => leadsTeam(standing, teamId));
      const views = await Promise.all(own.map((stored) => toPlanView(viewer, stored, timeZone)));
      return { plans: views, reviewers, teams, rubrics: current.map(({ id, label }) => ({ id, label })) };
    },

    /**
     * Makes a plan, or its next version. The same `requestId` again gives the same answer. Throws NOT_FOUND for a plan, team or rubric that
     * is none of the viewer's, INVALID for reviewers who cannot review, CONFLICT when somebody else changed it meanwhile.
     */
    async savePlan(viewer: Viewer, { requestId, planId, basedOn, rubricName, plan }: SavePlanInput) {
      const { workspaceId, memberId } = viewer;
      const known = await repository.findPlanOfRequest(workspaceId, requestId);
      if (known !== null) return { planId: known.planId, version: known.version };
      if (basedOn > 0 && (await getLedPlan(viewer, planId)).version !== basedOn) throw toChanged();
      if (!leadsTeam(await findQaStanding(people, viewer), plan.teamId) || !(await isOwnTeam(workspaceId, plan.teamId)))
        throw new ShiftlightError('NOT_FOUND', 'There is no such team among those that you lead.');
      if ((await rubrics.findCurrent(workspaceId, rubricName)) === null)
        throw new ShiftlightError('NOT_FOUND', 'There is no such rubric. Choose another one.');
      const able = await repository.listReviewers(workspaceId, plan.reviewerIds);
      if (able.length < new Set(plan.reviewerIds).size)
        throw new ShiftlightError(
          'NOT_FOUND',
          'A reviewer is no active specialist, lead or manager of this workspace. Choose others.',
        );
      const version = basedOn + 1;
      const isNew = await inTransaction(db, async (client) => {
        const at = now();
        await lockPlan(client, workspaceId, planId);
        const row = { workspaceId, planId, version, requestId, rubricId: rubricName, plan, at, memberId };
        if (!(await insertPlan(client, row))) return false;
        const detail = { planId, version, perAgent: plan.perAgent, unit: plan.unit, active: plan.active };
        await insertAudit(client, { workspaceId, actorMemberId: memberId, action: 'sampling.plan-saved', detail });
        return true;
      });
      const stored = isNew ? null : await repository.findPlanOfRequest(workspaceId, requestId);
      if (!isNew && stored === null) throw toChanged();
      return { planId, version };
    },

    /** Draws what was finished since the last draw, in this week or month and the one before. The same `requestId` again draws nothing more. */
    async draw(viewer: Viewer, planId: string, requestId: string): Promise<{ readonly draws: readonly DrawView[] }> {
      const { workspaceId, memberId } = viewer;
      const stored = await getLedPlan(viewer, planId);
      const before = await repository.listDrawsOfRequest(workspaceId, requestId);
      if (before.length === 0) {
        if (!stored.plan.active)
          throw new ShiftlightError('CONFLICT', 'This plan is switched off. Switch it on, then draw.');
        await drawPlan(workspaceId, stored, memberId, requestId);
      }
      const draws = await repository.listDrawsOfRequest(workspaceId, requestId);
      return { draws: draws.map(toDrawView) };
    },

    /** Draws for every plan whose week or month is over and was not drawn to its end. */
    async drawDue(): Promise<void> {
      for (const { workspaceId, planId } of await repository.listPlanning()) {
        const stored = await repository.findPlan(workspaceId, planId);
        if (stored === null || !stored.plan.active) continue;
        const running = findSamplingPeriod(stored.plan.unit, now(), await findTimeZone(workspaceId));
        const lastTo = await repository.findLastTo(db.pool, workspaceId, planId);
        if (lastTo !== null && lastTo < running.from) await drawPlan(workspaceId, stored, null, null);
      }
    },

    /** The draws of a plan, newest first. */
    async draws(viewer: Viewer, planId: string): Promise<readonly DrawView[]> {
      await getLedPlan(viewer, planId);
      return (await repository.listDraws(viewer.workspaceId, planId)).map(toDrawView);
    },

    /** Repeats a draw from its stored seed and tickets, and says whether the same tickets come out. */
    async verify(viewer: Viewer, drawId: string) {
      const draw = await repository.findDraw(viewer.workspaceId, drawId);
      if (draw === null) throw new ShiftlightError('NOT_FOUND', 'There is no such draw among those of your teams.');
      await getLedPlan(viewer, draw.planId);
      const again = repeatDraw(draw).flatMap(({ drawn }) => drawn.map(({ ticketKey }) => ticketKey));
      const first = await repository.listFirstKeys(viewer.workspaceId, drawId);
      return { same: again.toSorted().join() === first.toSorted().join(), seed: draw.seed, tickets: again };
    },
  };

  async function isOwnTeam(workspaceId: string, teamId: string): Promise<boolean> {
    return (await repository.listTeams(workspaceId, null)).some((team) => team.teamId === teamId);
  }

  async function toPlanView(viewer: Viewer, stored: StoredPlan, timeZone: string): Promise<PlanView> {
    const { workspaceId } = viewer;
    const { planId, plan } = stored;
    const period = findSamplingPeriod(plan.unit, now(), timeZone);
    // Reviews of the last period are still made in this one: it shows both.
    const before = findSamplingPeriod(plan.unit, period.from - 1, timeZone);
    const [gate, counts, replaced, lastTo, members] = await Promise.all([
      openGate(viewer),
      repository.countByAgent(workspaceId, planId, before.from, now()),
      repository.countReplaced(workspaceId, planId, before.from),
      repository.findLastTo(db.pool, workspaceId, planId),
      people.listTeamMembers(workspaceId, plan.teamId),
    ]);
    const undrawn = members.filter((id) => !counts.some(({ agentId }) => agentId === id));
    const personOf = await people.findPeople(workspaceId, [...counts.map(({ agentId }) => agentId), ...undrawn]);
    const sum = (of: 'due' | 'overdue' | 'reviewed' | 'withoutReviewer') =>
      counts.reduce((total, count) => total + count[of], 0);
    return {
      planId,
      version: stored.version,
      plan,
      rubricId: stored.rubricId,
      teamName: stored.teamName,
      lastDrawnAt: lastTo,
      period: {
        from: before.from,
        to: period.to,
        due: sum('due'),
        overdue: sum('overdue'),
        reviewed: sum('reviewed'),
        withoutReviewer: sum('withoutReviewer'),
        replaced: replaceReasons.flatMap((reason) => {
          const found = replaced.find((one) => one.reason === reason);
          return found === undefined ? [] : [{ reason, count: found.count }];
        }),
        agents: counts
          .filter(({ agentId }) => gate.showsPerson(agentId))
          .map(({ agentId, replaced: given, drawn, reviewed, due, overdue }) => ({
            agent: personOf(agentId),
            ...{ drawn, reviewed, due, overdue },
            replaced: given,
          })),
        undrawn: undrawn.filter(gate.showsPerson).map(personOf),
      },
    };
  }
}

function toChanged(): ShiftlightError {
  return new ShiftlightError(
    'CONFLICT',
    'Somebody else changed this plan meanwhile. Load it again, then make your change there.',
  );
}

/** What a draw gave, from what is stored of it. */
export function repeatDraw({ frame, seed }: Pick<StoredDraw, 'frame' | 'seed'>): readonly AgentDraw[] {
  return drawSample(frame.candidates, { method: frame.method, seed, countFor: (id) => frame.counts[id] ?? 0 });
}

function toDrawView(draw: DrawWithCounts): DrawView {
  const { drawId, number, from, to, seed, frame, excluded, drawn, withoutReviewer } = draw;
  return {
    drawId,
    number,
    from,
    to,
    seed,
    candidates: frame.candidates.length,
    drawn,
    withoutReviewer,
    excluded: exclusionReasons.flatMap((reason) => {
      const count = excluded.filter((one) => one.reason === reason).length;
      return count === 0 ? [] : [{ reason, count }];
    }),
  };
}
