import { compareEvents } from '../events/compare-events.ts';
import type { HelpdeskEvent, TicketEvent } from '../events/ticket-event.ts';
import type { ClockKind } from '../sla/clock.ts';
import type { ClockDraft } from '../sla/clock-draft.ts';
import type { CompiledPolicies, TargetsByKind } from '../sla/compile-policies.ts';
import { copyFacts, createFacts, type FactsDraft } from './facts-draft.ts';
import { FOLD_VERSION } from './fold-version.ts';
import { TicketFoldError } from './ticket-fold-error.ts';
import type { TicketState } from './ticket-state.ts';

/** What the fold remembers beside facts and clocks. */
export interface FoldMemory {
  /** `FOLD_VERSION` of the fold that wrote the state; the first ones wrote none. */
  version?: number;
  /** Position of the last folded event in the order of events. */
  lastOrder: number;
  lastId: string;
  /** Whether `ticket.created` was seen; without it the clocks that count from creation cannot start. */
  created: boolean;
  /** What an event had told before `ticket.created` came; it is newer than what the ticket was created with. */
  toldBefore: string[];
  /** The message that came with the ticket was seen. */
  described: boolean;
  /** First answer given, or pointless: from here on a customer message starts a next-reply clock. */
  firstPhaseOver: boolean;
  /** Last public answer of a person, or the reopening after it: the start of the next update. */
  updatedAt: number | null;
  groupSince: number | null;
  statusSince: number;
  /** Index of the compiled target of each clock, in the order of the clocks. */
  targets: number[];
}

/** A ticket's state while a fold works on it. */
export interface TicketDraft {
  facts: FactsDraft;
  clocks: ClockDraft[];
  memory: FoldMemory;
  /** Targets that apply to the present attributes; null = look them up again. */
  targets: TargetsByKind | null;
}

/** The guarantee: only `toTicketState` writes `fold`, and it writes a FoldMemory. */
export function readMemory(state: TicketState): FoldMemory {
  return state.fold as FoldMemory;
}

/** True when this version of the fold wrote the state; a state of another version has to be folded again from its events. */
export function foldIsCurrent(state: TicketState): boolean {
  return foldVersionOf(state) === FOLD_VERSION;
}

/** Version of the fold that wrote the state; 0 for states that name none. */
export function foldVersionOf(state: TicketState): number {
  return readMemory(state).version ?? 0;
}

/** True when the event belongs after everything that the state has folded already, so that `step` may take it. */
export function foldIsInOrder(state: TicketState, event: TicketEvent): boolean {
  const { lastOrder, lastId } = readMemory(state);
  return compareEvents({ at: state.facts.lastEventAt, order: lastOrder, id: lastId }, event) <= 0;
}

/** An empty draft whose ticket begins with this event. */
export function createDraft(event: HelpdeskEvent): TicketDraft {
  return {
    facts: createFacts(event),
    clocks: [],
    memory: {
      version: FOLD_VERSION,
      lastOrder: event.order,
      lastId: event.id,
      created: false,
      toldBefore: [],
      described: false,
      firstPhaseOver: false,
      updatedAt: null,
      groupSince: null,
      statusSince: event.at,
      targets: [],
    },
    targets: null,
  };
}

/** A draft that continues a state; the state itself stays as it is. Throws TicketFoldError when it was folded with other policies or by another version. */
export function toDraft(state: TicketState, policies: CompiledPolicies): TicketDraft {
  const memory = readMemory(state);
  const { facts } = state;
  if (!foldIsCurrent(state))
    throw new TicketFoldError(`Ticket ${facts.ticketId} was folded by another version. Fold it again from its events.`);
  return {
    facts: copyFacts(facts),
    clocks: state.clocks.map((clock, index) => {
      const target = policies.targets[memory.targets[index] ?? -1];
      if (target?.policyId !== clock.policyId || target.policyVersion !== clock.policyVersion)
        throw new TicketFoldError(
          `Ticket ${facts.ticketId} was folded with other policies. Fold it again from its events.`,
        );
      return { clock: { ...clock, owners: clock.owners.map((owner) => ({ ...owner })) }, target };
    }),
    memory: { ...memory, toldBefore: [...memory.toldBefore] },
    targets: null,
  };
}

/** The state that a draft has come to. The draft must not be used afterwards. */
export function toTicketState({ facts, clocks, memory }: TicketDraft): TicketState {
  memory.targets = clocks.map(({ target }) => target.index);
  return { facts, clocks: clocks.map(({ clock }) => clock), fold: memory };
}

/** The latest clock of a kind; null when there was none. */
export function findClock({ clocks }: TicketDraft, kind: ClockKind): ClockDraft | null {
  for (let index = clocks.length - 1; index >= 0; index -= 1) {
    const found = clocks[index];
    if (found?.clock.kind === kind) return found;
  }
  return null;
}

/** Targets that apply to the ticket as it is now. */
export function getTargets(draft: TicketDraft, policies: CompiledPolicies): TargetsByKind {
  draft.targets ??= policies.findTargets(draft.facts);
  return draft.targets;
}
