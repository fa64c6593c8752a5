import {
  checkEscalation,
  tidyAnswers,
  type EscalationAnswers,
} from '@shiftlight/shared/escalations/check-escalation.ts';
import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import type { EscalationStep } from '@shiftlight/shared/escalations/escalation-steps.ts';
import { canFollow, foldEscalation } from '@shiftlight/shared/escalations/fold-escalation.ts';
import type { EscalationReceipt } from '@shiftlight/shared/views/escalation-view.ts';
import { ShiftlightError } from '../../errors.ts';
import { prepareAppend, type AppendDependencies } from '../../ingest/append-batches.ts';
import type { Viewer } from '../../trpc/context.ts';
import type { ChecklistsService } from './checklists.service.ts';
import type { EscalationReadsRepository } from './escalation-reads.repository.ts';
import { mayContinue, mayDecide, mayEscalate, type Standing } from './escalation-rights.ts';
import type { EscalationRow } from './escalation-row.ts';
import type { EscalationViewsService } from './escalation-views.service.ts';
import type { EscalationWritesRepository } from './escalation-writes.repository.ts';
import type { AcceptInput, GiveBackInput, ResendInput, SendInput, WithdrawInput } from './escalations.schema.ts';
import { toHandOverEvent } from './hand-over-event.ts';

export interface EscalationsDependencies {
  readonly writes: EscalationWritesRepository;
  readonly reads: EscalationReadsRepository;
  readonly views: EscalationViewsService;
  readonly checklists: ChecklistsService;
  readonly append: AppendDependencies;
  readonly now: () => number;
}

type StepKind = EscalationStep['kind'];
interface StepBase {
  readonly at: number;
  readonly byMemberId: string;
}

export type EscalationsService = ReturnType<typeof createEscalationsService>;

/** Handing tickets over, and judging what was handed over. Every write may be repeated: the same request does it once. */
export function createEscalationsService(dependencies: EscalationsDependencies) {
  const { writes, reads, views, checklists, append, now } = dependencies;
  const requestOf = ({ workspaceId, memberId }: Viewer, requestId: string) => ({ workspaceId, memberId, requestId });

  /** Adds a step to an escalation that the viewer may continue or decide. */
  async function addStep(
    viewer: Viewer,
    input: { readonly requestId: string; readonly escalationId: string; readonly steps?: number },
    kind: StepKind,
    may: (standing: Standing, row: EscalationRow) => boolean,
    toStep: (row: EscalationRow, base: StepBase) => EscalationStep,
  ): Promise<EscalationReceipt> {
    const { workspaceId, memberId } = viewer;
    const request = requestOf(viewer, input.requestId);
    const [answer, row] = await Promise.all([
      writes.findAnswer(request, kind, input.escalationId),
      reads.find(workspaceId, input.escalationId),
    ]);
    if (answer !== null) return answer;
    if (row === null) throw new ShiftlightError('NOT_FOUND', 'There is no such escalation among those you can see.');
    if (!may(await views.standingOf(viewer), row)) throw toForbidden(kind);
    const outcome = await writes.addStep(request, input.escalationId, kind, (before) => {
      const { state, steps } = foldEscalation(before);
      const isStale = input.steps !== undefined && input.steps !== steps;
      if (!canFollow(state, kind) || isStale) return null;
      return toStep(row, { at: Math.max(now(), ...before.map(({ at }) => at)), byMemberId: memberId });
    });
    if (outcome.receipt !== null) return outcome.receipt;
    const names = await reads.listNames(
      workspaceId,
      outcome.steps.map(({ byMemberId }) => byMemberId),
    );
    throw toConflict(outcome.steps, names);
  }

  return {
    /**
     * Hands a ticket over with its tag and tells the ticket's history. Throws NOT_FOUND for an unknown ticket, FORBIDDEN for somebody
     * else's, INVALID with what is missing or wrong, CONFLICT when it has an open escalation already.
     */
    async send(viewer: Viewer, input: SendInput): Promise<EscalationReceipt> {
      const { workspaceId, memberId } = viewer;
      const { connectorId, externalId, toTier } = input;
      const request = requestOf(viewer, input.requestId);
      const answer = await writes.findAnswer(request, 'sent', null);
      if (answer !== null) return answer;
      const [ticket, standing, checklist] = await Promise.all([
        views.getTicket(workspaceId, input),
        views.standingOf(viewer),
        checklists.findVersion(workspaceId, input.checklistId, input.checklistVersion),
      ]);
      if (!mayEscalate(standing, connectorId, ticket))
        throw new ShiftlightError(
          'FORBIDDEN',
          'Somebody else has this ticket. Take it in the helpdesk first, then escalate it.',
        );
      if (checklist === null)
        throw new ShiftlightError(
          'NOT_FOUND',
          'This checklist does not exist any more. Choose another one; your answers stay.',
        );
      const tag = toTag(checklist, input.answers, input.incomplete);
      const at = now();
      const step = { kind: 'sent', at, byMemberId: memberId, ...tag } as const;
      const personId = findPersonId(standing, connectorId, ticket.assigneeId);
      const event = toHandOverEvent({ escalationId: input.requestId, ticketId: externalId, at, personId, toTier });
      const appendEvent = await prepareAppend(append, [{ workspaceId, connectorId, via: 'person', events: [event] }]);
      const sent = await writes.add(request, { connectorId, externalId, checklist, toTier }, step, appendEvent);
      if (sent === null)
        throw new ShiftlightError(
          'CONFLICT',
          'This ticket is escalated already and not decided yet. Look at its tag above.',
        );
      return sent;
    },

    /** Sends a returned one again. Throws INVALID with what is missing or wrong, CONFLICT when it is not back any more. */
    resend: (viewer: Viewer, input: ResendInput) =>
      addStep(viewer, input, 'resent', mayContinue, (row, base) => ({
        ...base,
        kind: 'resent',
        ...toTag(row.checklist, input.answers, input.incomplete),
      })),

    /** Takes it back: no specialist is needed any more. Throws CONFLICT when a specialist took it meanwhile. */
    withdraw: (viewer: Viewer, input: WithdrawInput) =>
      addStep(viewer, input, 'withdrawn', mayContinue, (_, base) => ({ ...base, kind: 'withdrawn' })),

    /** Takes it and rates the hand-over. Throws CONFLICT when somebody else decided first, FORBIDDEN for one's own. */
    accept: (viewer: Viewer, input: AcceptInput) =>
      addStep(viewer, input, 'accepted', mayDecide, (_, base) => ({
        ...base,
        kind: 'accepted',
        complete: input.complete,
        note: input.note,
      })),

    /** Gives it back with a reason. Throws INVALID when the reason needs more, CONFLICT when somebody else decided first. */
    giveBack: (viewer: Viewer, input: GiveBackInput) =>
      addStep(viewer, input, 'returned', mayDecide, ({ checklist }, base) => {
        const itemIds = checklist.items.map(({ id }) => id).filter((id) => input.itemIds.includes(id));
        if (input.note === null && input.reason === 'other')
          throw new ShiftlightError('INVALID', 'Write in a few words why it comes back.');
        if (input.note === null && input.reason === 'missing-information' && itemIds.length === 0)
          throw new ShiftlightError('INVALID', 'Say what is missing: mark an item or write a note.');
        return { ...base, kind: 'returned', reason: input.reason, itemIds, note: input.note };
      }),

    rebuild: (workspaceId: string) => writes.rebuild(workspaceId),
  };
}

/** The tag as it is stored. Throws INVALID for wrong answers, and for missing ones unless they are left open on purpose. */
function toTag(checklist: Checklist, given: EscalationAnswers, incomplete: boolean) {
  const answers = tidyAnswers(checklist, given);
  const { missing, faults, words } = checkEscalation(checklist, answers);
  if (faults.length > 0 || (missing.length > 0 && !incomplete)) throw new ShiftlightError('INVALID', `${words}.`);
  return { answers, missingItemIds: missing.map(({ id }) => id) };
}

/** Under which of their own names in the helpdesk the viewer hands over: the one that has the ticket, else the first. */
function findPersonId({ identities }: Standing, connectorId: string, assigneeId: string | null): string | null {
  const prefix = `${connectorId}/`;
  const own = [...identities].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  return own.find((id) => id === assigneeId) ?? own[0] ?? null;
}

function toForbidden(kind: StepKind): ShiftlightError {
  return kind === 'accepted' || kind === 'returned'
    ? new ShiftlightError(
        'FORBIDDEN',
        'Another specialist must decide on this one: it is your own, or it went to another team.',
      )
    : new ShiftlightError(
        'FORBIDDEN',
        'Only who escalated this ticket, who has it now or their lead can change the tag.',
      );
}

const stepWords = {
  sent: 'sent it',
  resent: 'completed it and sent it again',
  accepted: 'accepted it',
  returned: 'returned it',
  withdrawn: 'withdrew it',
} satisfies Record<StepKind, string>;

function toConflict(steps: readonly EscalationStep[], names: ReadonlyMap<string, string>): ShiftlightError {
  const last = steps.at(-1);
  const who = (last === undefined ? undefined : names.get(last.byMemberId)) ?? 'Somebody else';
  const what = last === undefined ? 'changed it' : stepWords[last.kind];
  return new ShiftlightError('CONFLICT', `${who} ${what} meanwhile. Look at it again, then decide.`);
}
