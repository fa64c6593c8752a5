import { prefillAnswers } from '@shiftlight/shared/escalations/prefill-answers.ts';
import { findChecklist, type Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { computeFigure } from '@shiftlight/shared/metrics/compute-figure.ts';
import { toRatedEvent } from '@shiftlight/shared/escalations/fold-escalation.ts';
import type { BusinessEvent } from '@shiftlight/shared/events/business-events.ts';
import type { Figure } from '@shiftlight/shared/metrics/figure.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type {
  EscalationForm,
  EscalationView,
  OwnEscalations,
  TeamCompleteness,
} from '@shiftlight/shared/views/escalation-view.ts';
import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { roleIncludes } from '../../roles.ts';
import type { RulesCache } from '../../rules/rules-cache.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { smallGroupReason, type OpenGate } from '../privacy/figure-gate.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import type { ChecklistsService } from './checklists.service.ts';
import type { EscalationReadsRepository } from './escalation-reads.repository.ts';
import { findStanding, mayContinue, mayDecide, mayEscalate, type Standing } from './escalation-rights.ts';
import type { EscalationRow, RatedRow, TicketRow } from './escalation-row.ts';
import { createWorkingMs, findCost, findUntaggedCost } from './find-cost.ts';
import { toEscalatedTicket, toEscalationView } from './to-escalation-view.ts';

const dayMs = 86_400_000;
/** Escalations are rare: a month holds too few to say anything. */
const ownDays = 90;

export interface EscalationViewsDependencies {
  readonly repository: EscalationReadsRepository;
  readonly tickets: TicketsRepository;
  readonly checklists: ChecklistsService;
  readonly audit: AuditService;
  readonly openGate: OpenGate;
  readonly rules: RulesCache;
  readonly now: () => number;
}

export type EscalationViewsService = ReturnType<typeof createEscalationViewsService>;

/** What people see of escalations. */
export function createEscalationViewsService(dependencies: EscalationViewsDependencies) {
  const { repository, tickets, checklists, audit, openGate, rules, now } = dependencies;
  const standingOf = (viewer: Viewer) => findStanding(repository, tickets.listIdentities, openGate, viewer);

  async function toViews(standing: Standing, rows: readonly EscalationRow[]): Promise<readonly EscalationView[]> {
    const { workspaceId } = standing.viewer;
    const memberIds = rows.flatMap(({ steps }) => steps.map(({ byMemberId }) => byMemberId));
    const [names, eventsOf, workspaceRules] = await Promise.all([
      repository.listNames(workspaceId, [...new Set(memberIds)]),
      repository.loadEvents(workspaceId, rows),
      rules.get(workspaceId),
    ]);
    const at = now();
    return rows.map((row) => {
      const cost = findCost(row, eventsOf(row), workspaceRules, at);
      return toEscalationView(row, standing, names, cost, createWorkingMs(row, workspaceRules, at));
    });
  }

  /** Throws NOT_FOUND for a ticket that the workspace does not know, or that is deleted or merged away. */
  async function getTicket(workspaceId: string, ref: TicketRef): Promise<TicketRow> {
    const ticket = await repository.findTicket(workspaceId, ref);
    if (ticket === null || ticket.gone)
      throw new ShiftlightError(
        'NOT_FOUND',
        'Shiftlight does not know this ticket. New ones appear within seconds; try again.',
      );
    return ticket;
  }

  return {
    standingOf,
    getTicket,

    /** These escalations as the viewer may see them, in their order. */
    viewsOf: async (viewer: Viewer, rows: readonly EscalationRow[]) => toViews(await standingOf(viewer), rows),

    /** What the form for this ticket starts from. Throws NOT_FOUND for an unknown ticket. */
    async form(viewer: Viewer, ref: TicketRef): Promise<EscalationForm> {
      const { workspaceId } = viewer;
      const [ticket, published, rows, standing, workspaceRules] = await Promise.all([
        getTicket(workspaceId, ref),
        checklists.getPublished(workspaceId),
        repository.listOfTicket(workspaceId, ref),
        standingOf(viewer),
        rules.get(workspaceId),
      ]);
      const { facts } = ticket;
      const toTier = Math.min(3, Math.max(2, facts.tier + 1));
      const earlier = Object.assign({}, ...rows.toReversed().map(({ steps }) => lastAnswers(steps)));
      const isOpen = rows.some(({ state }) => state === 'waiting' || state === 'returned');
      const isUntagged = rows.length === 0 && facts.escalations > 0;
      const events = isUntagged ? (await repository.loadEvents(workspaceId, [ref]))(ref) : [];
      return {
        ticket: toEscalatedTicket(ref, ticket),
        refusal: isOpen ? 'escalated-already' : mayEscalate(standing, ref.connectorId, ticket) ? null : 'not-yours',
        toTier,
        checklists: orderChecklists(published.checklists, ticket, toTier),
        prefilled: Object.fromEntries(published.checklists.map((one) => [one.id, prefillAnswers(one, facts, earlier)])),
        escalations: await toViews(standing, rows),
        untaggedCost: isUntagged ? findUntaggedCost(ticket, events, workspaceRules, now()) : null,
        serverNow: now(),
      };
    },

    /** Throws NOT_FOUND for one that the viewer neither sent nor decides, and whose ticket is not theirs. */
    async get(viewer: Viewer, escalationId: string): Promise<EscalationView> {
      const [row, standing] = await Promise.all([
        repository.find(viewer.workspaceId, escalationId),
        standingOf(viewer),
      ]);
      const [view] = row !== null && maySee(standing, row) ? await toViews(standing, [row]) : [];
      if (view === undefined)
        throw new ShiftlightError('NOT_FOUND', 'There is no such escalation among those you can see.');
      return view;
    },

    /** Waiting for the viewer as a specialist, the longest first. */
    async waiting(viewer: Viewer): Promise<readonly EscalationView[]> {
      const { workspaceId, memberId, role } = viewer;
      const rows = await repository.listWaiting(workspaceId, { memberId, everything: roleIncludes(role, 'manager') });
      return toViews(await standingOf(viewer), rows);
    },

    /** The viewer's own: open ones, those of the last 90 days, and how complete they were. */
    async own(viewer: Viewer): Promise<OwnEscalations> {
      const { workspaceId, memberId } = viewer;
      const to = now();
      const from = to - ownDays * dayMs;
      const [rows, rated, standing] = await Promise.all([
        repository.listSentBy(workspaceId, memberId, from),
        repository.listRated(workspaceId, [memberId], from, to + 1),
        standingOf(viewer),
      ]);
      const figure = toFigure(rated, memberId, from, to + 1);
      return { escalations: await toViews(standing, rows), figure, days: ownDays, serverNow: to };
    },

    /** Completeness of the teams that the viewer leads (managers: all) and of their members, who can see that it was looked at. */
    async teams(viewer: Viewer, days: number): Promise<readonly TeamCompleteness[]> {
      const { workspaceId, memberId, role } = viewer;
      const to = now() + 1;
      const from = to - days * dayMs;
      const gate = await openGate(viewer);
      const teams = await repository.listTeams(workspaceId, roleIncludes(role, 'manager') ? null : memberId);
      const memberIds = [...new Set(teams.flatMap(({ members }) => members.map((member) => member.memberId)))];
      const rated = await repository.listRated(workspaceId, memberIds, from, to);
      for (const subjectMemberId of memberIds.filter(gate.showsPerson))
        await audit.recordView({ viewer, subjectMemberId, what: `escalation completeness, last ${days} days` });
      return teams.map(({ members, ...team }) => {
        const ids = new Set(members.map((member) => member.memberId));
        const ofTeam = rated.filter(({ sentBy }) => ids.has(sentBy));
        return {
          ...team,
          figure: gate.showsGroup(ofTeam.map(({ sentBy }) => sentBy))
            ? toFigure(ofTeam, null, from, to)
            : { ...toFigure([], null, from, to), reason: smallGroupReason },
          members: members
            .filter((member) => gate.showsPerson(member.memberId))
            .map((member) => ({ ...member, figure: toFigure(ofTeam, member.memberId, from, to) })),
        };
      });
    },

    /** Canonical events of the hand-overs of these members that were judged in [from, to), credited by member id; for figures. */
    async listRatedEvents(
      workspaceId: string,
      memberIds: readonly string[] | null,
      from: number,
      to: number,
    ): Promise<readonly BusinessEvent[]> {
      return (await repository.listRated(workspaceId, memberIds, from, to)).map(toEvent);
    },
  };
}

function maySee(standing: Standing, row: EscalationRow): boolean {
  const { viewer, led } = standing;
  const leads = led.has(row.sentBy) || roleIncludes(viewer.role, 'manager');
  return row.sentBy === viewer.memberId || leads || mayDecide(standing, row) || mayContinue(standing, row);
}

function lastAnswers(steps: EscalationRow['steps']): object {
  const last = steps.findLast((step) => step.kind === 'sent' || step.kind === 'resent');
  return last !== undefined && 'answers' in last ? last.answers : {};
}

/** The fitting one first; the others stay within reach, for tickets whose category is wrong or unknown. */
function orderChecklists(all: readonly Checklist[], { facts }: TicketRow, tier: number): readonly Checklist[] {
  // Helpdesks without categories (Request Tracker) sort by queue.
  const category = facts.category ?? facts.groupId;
  const fitting = findChecklist(all, { category, customerTier: facts.customerTier, tier });
  return fitting === null ? all : [fitting, ...all.filter((one) => one !== fitting)];
}

function toFigure(rated: readonly RatedRow[], agentId: string | null, from: number, to: number): Figure {
  const context = { calendar: null, from, to, agentId, variant: null, received: new Set(['escalation.rated']) };
  return computeFigure(getMetric('escalation-completeness'), { tickets: [], events: rated.map(toEvent) }, context);
}

function toEvent({ id, externalId, sentBy, ratedBy, at, complete }: RatedRow): BusinessEvent {
  const escalation = { escalationId: id, ticketId: externalId, agentId: sentBy };
  return toRatedEvent(escalation, { at, byMemberId: ratedBy, complete });
}
