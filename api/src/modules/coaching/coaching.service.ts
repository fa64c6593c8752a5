import type { EffectState } from '@shiftlight/shared/coaching/follow-effect.ts';
import type {
  EvidenceTicket,
  MyCoachingView,
  RaisedTrigger,
  TeamCoachingView,
  WatchedFigure,
} from '@shiftlight/shared/views/coaching-view.ts';
import { ShiftlightError } from '../../errors.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import type { PeopleService } from '../people/people.service.ts';
import type { OpenGate } from '../privacy/figure-gate.ts';
import { toBlindIds, type ListBlindReviews } from '../qa/blind-reviews.repository.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import { noSuchTrigger, type CoachingChangesRepository } from './coaching-changes.repository.ts';
import type { CoachingRulesRepository, TriggerRuleSet } from './coaching-rules.repository.ts';
import type { CoachingRepository, StoredWatch } from './coaching.repository.ts';
import type { DismissInput, NoteInput } from './coaching.schema.ts';
import type { EvaluationDependencies } from './evaluate-member.ts';
import { hideBlindEvidence } from './hide-blind-evidence.ts';
import { measureEffectOf } from './measure-effect-of.ts';
import { toTriggerRecords, unitOfTrigger } from './to-trigger-records.ts';
import { recordedOutcomes } from './trigger-records.service.ts';

export type CoachingService = ReturnType<typeof createCoachingService>;

export interface CoachingDependencies {
  readonly repository: CoachingRepository;
  readonly changes: CoachingChangesRepository;
  readonly triggerRules: CoachingRulesRepository;
  readonly tickets: TicketsRepository;
  readonly listBusinessEvents: EvaluationDependencies['listBusinessEvents'];
  readonly readCounting: EvaluationDependencies['readCounting'];
  readonly people: Pick<PeopleService, 'listMembers' | 'getVisibleMember'>;
  readonly audit: Pick<AuditService, 'recordView'>;
  readonly openGate: OpenGate;
  readonly listBlindReviews: ListBlindReviews;
  readonly findTimeZone: (workspaceId: string) => Promise<string>;
  readonly now: () => number;
}

const shownOwn = 50;
const shownOfTeam = 200;
const lookedAt = 'coaching triggers';

/** Coaching triggers as people see and answer them: the same evidence for the person and for who leads them. */
export function createCoachingService(dependencies: CoachingDependencies) {
  const { repository, changes, people, audit, openGate, listBlindReviews, findTimeZone, now } = dependencies;

  /** Throws NOT_FOUND for a call that the viewer may not see; a look at somebody else's is noted for them to see. */
  async function getVisibleTrigger(viewer: Viewer, triggerId: string): Promise<RaisedTrigger> {
    const trigger = await repository.findTrigger(viewer.workspaceId, triggerId);
    if (trigger === null || !(await maySee(viewer, trigger.memberId))) throw noSuchTrigger();
    await audit.recordView({ viewer, subjectMemberId: trigger.memberId, what: lookedAt });
    return trigger;
  }

  async function maySee(viewer: Viewer, memberId: string): Promise<boolean> {
    if (viewer.memberId === memberId) return true;
    if (!(await openGate(viewer)).showsPerson(memberId)) return false;
    try {
      await people.getVisibleMember(viewer, memberId);
      return true;
    } catch (error) {
      if (error instanceof ShiftlightError && error.code === 'NOT_FOUND') return false;
      throw error;
    }
  }

  const writerOf = ({ workspaceId, memberId }: Viewer) => ({ workspaceId, memberId, at: now() });

  return {
    /** The viewer's own triggers, and how every trigger looks at them now. */
    async listMine(viewer: Viewer): Promise<MyCoachingView> {
      const { workspaceId, memberId } = viewer;
      const [triggers, watches, ruleSet, leads, timeZone] = await Promise.all([
        repository.listTriggers(workspaceId, [memberId], shownOwn),
        repository.listWatches(workspaceId, memberId),
        dependencies.triggerRules.getCurrent(workspaceId, now()),
        repository.listLeads(workspaceId, memberId),
        findTimeZone(workspaceId),
      ]);
      const serverNow = now();
      return { triggers, watched: toWatched(ruleSet, watches, serverNow), leads, timeZone, serverNow };
    },

    /** Triggers of everybody else whom the viewer may see, and how each trigger did with them. The people can see who looked. */
    async listTeam(viewer: Viewer): Promise<TeamCoachingView> {
      const { workspaceId } = viewer;
      const gate = await openGate(viewer);
      const memberIds = (await people.listMembers(viewer)).map(({ id }) => id).filter((id) => id !== viewer.memberId);
      const [triggers, outcomes, blind, timeZone] = await Promise.all([
        repository.listTriggers(workspaceId, memberIds.filter(gate.showsPerson), shownOfTeam),
        repository.listOutcomes(workspaceId, memberIds, recordedOutcomes),
        listBlindReviews(viewer),
        findTimeZone(workspaceId),
      ]);
      for (const subjectMemberId of new Set(triggers.map(({ memberId }) => memberId))) {
        await audit.recordView({ viewer, subjectMemberId, what: lookedAt });
      }
      return {
        triggers: triggers.map((trigger) => ({ ...trigger, evidence: hideBlindEvidence(trigger, blind) })),
        records: toTriggerRecords(outcomes, gate),
        worksCouncil: gate.worksCouncil,
        timeZone,
        serverNow: now(),
      };
    },

    /** The tickets that the figure counted when the trigger called. */
    async listTickets(viewer: Viewer, triggerId: string): Promise<readonly EvidenceTicket[]> {
      await getVisibleTrigger(viewer, triggerId);
      return repository.listEvidenceTickets(viewer.workspaceId, triggerId);
    },

    /** What can be said of the effect since the person acknowledged; null before they did. */
    async findEffect(viewer: Viewer, triggerId: string): Promise<EffectState | null> {
      const { workspaceId } = viewer;
      await getVisibleTrigger(viewer, triggerId);
      const source = await repository.findEffectSource(workspaceId, triggerId);
      if (source === null || source.from === null || source.to === null) return null;
      if (source.effect !== null) return source.effect;
      const { memberId, from, to } = source;
      const at = now();
      const [counting, blind, identities, tickets] = await Promise.all([
        dependencies.readCounting(workspaceId),
        listBlindReviews(viewer),
        dependencies.tickets.listIdentities(workspaceId, memberId),
        dependencies.tickets.listTouching(workspaceId, memberId, from, at),
      ]);
      const events = await dependencies.listBusinessEvents(workspaceId, identities, from, at);
      return measureEffectOf(
        { ...source, from, to },
        { identities, tickets, events },
        { ...counting, blindReviews: toBlindIds(blind) },
        // The end of the window is judged by the daily look, once and for everybody.
        Math.min(at, to - 1),
      );
    },

    /** The viewer saw their trigger. Throws NOT_FOUND when it is not theirs, CONFLICT when it was dismissed. */
    acknowledge: (viewer: Viewer, triggerId: string) => changes.acknowledge(writerOf(viewer), triggerId),

    /** The viewer says why their trigger is beside the point. Throws NOT_FOUND when it is not theirs, CONFLICT when it was dismissed. */
    dismiss: (viewer: Viewer, input: DismissInput) => changes.dismiss(writerOf(viewer), input),

    /** Writes to the person whom a trigger called for. Throws NOT_FOUND unless the viewer leads them, CONFLICT after an unseen note. */
    async addNote(viewer: Viewer, input: NoteInput): Promise<void> {
      const trigger = await getVisibleTrigger(viewer, input.triggerId);
      if (trigger.memberId === viewer.memberId) {
        throw new ShiftlightError('FORBIDDEN', 'Notes come from somebody else: ask who leads you.');
      }
      await changes.addNote(writerOf(viewer), input);
    },
  };
}

function toWatched(
  { version, rules }: TriggerRuleSet,
  watches: readonly StoredWatch[],
  now: number,
): readonly WatchedFigure[] {
  return rules.map((rule): WatchedFigure => {
    const watch = watches.find(({ ruleId, ruleVersion }) => ruleId === rule.id && ruleVersion === version);
    if (watch === undefined) {
      const unknown = {
        figure: null,
        threshold: null,
        interval: null,
        basis: null,
        quietUntilAt: null,
        evaluatedAt: null,
      };
      return { rule, unit: unitOfTrigger(rule), state: 'not-yet', cause: null, ...unknown };
    }
    const { ruleId: _, ruleVersion: __, lastFiredAt, ...rest } = watch;
    const quietUntilAt = lastFiredAt === null ? null : lastFiredAt + rule.coolDownMs;
    return {
      ...rest,
      rule,
      unit: unitOfTrigger(rule),
      quietUntilAt: quietUntilAt !== null && quietUntilAt > now ? quietUntilAt : null,
    };
  });
}
