import { createSeededRandom, shuffle } from '../statistics/seeded-random.ts';
import type { SamplingMethod } from './sampling-plan.ts';

/** A finished ticket that may be reviewed. */
export interface ReviewCandidate {
  /** Tells it apart from all others of the workspace. */
  readonly ticketKey: string;
  readonly agentId: string;
  /** What a stratified draw keeps the proportions of; null = not known, which is a stratum of its own. */
  readonly stratum: string | null;
}

/** A ticket that was drawn. */
export interface DrawnTicket extends ReviewCandidate {
  /** How likely it was to be drawn, (0, 1]: tickets asked for ÷ tickets that could be drawn, of this agent. */
  readonly inclusionRatio: number;
}

/** What a draw gave for one agent. */
export interface AgentDraw {
  readonly agentId: string;
  readonly drawn: readonly DrawnTicket[];
  /** The others in the order in which they stand in when a drawn one is given back, so that nobody picks those either. */
  readonly reserve: readonly ReviewCandidate[];
}

export interface DrawRequest {
  readonly method: SamplingMethod;
  /** The draw follows from this text and the candidates alone. */
  readonly seed: string;
  /** How many are asked for of an agent. */
  readonly countFor: (agentId: string) => number;
}

/**
 * Draws tickets to review, for each agent on their own, so that nobody picks whose work is looked at. Every candidate of an agent is equally
 * likely: a random draw takes the first of a shuffled list; a stratified one walks with equal steps from a random start through the list
 * ordered by stratum, shuffled within, which keeps the proportions. The order of the candidates does not matter.
 * Source: Hot Rodan metrics draft (random sampling, 5–10 a week); Cochran, Sampling Techniques, ch. 8 (systematic sampling).
 */
export function drawSample(candidates: readonly ReviewCandidate[], request: DrawRequest): readonly AgentDraw[] {
  const ordered = candidates.toSorted((a, b) => compareTexts(a.ticketKey, b.ticketKey));
  const agentIds = [...new Set(ordered.map(({ agentId }) => agentId))].sort(compareTexts);
  return agentIds.map((agentId) => {
    const own = ordered.filter((candidate) => candidate.agentId === agentId);
    return drawOf(agentId, own, request);
  });
}

function drawOf(agentId: string, own: readonly ReviewCandidate[], { method, seed, countFor }: DrawRequest): AgentDraw {
  const random = createSeededRandom(`${seed}/${agentId}`);
  const count = Math.max(0, Math.min(countFor(agentId), own.length));
  const shuffled = shuffle(own, random);
  const chosen = method === 'random' ? shuffled.slice(0, count) : pickSystematically(shuffled, count, random);
  const inclusionRatio = own.length === 0 ? 0 : count / own.length;
  return {
    agentId,
    drawn: chosen.map((candidate) => ({ ...candidate, inclusionRatio })),
    reserve: shuffled.filter((candidate) => !chosen.includes(candidate)),
  };
}

function pickSystematically(
  shuffled: readonly ReviewCandidate[],
  count: number,
  random: () => number,
): readonly ReviewCandidate[] {
  const byStratum = shuffled.toSorted((a, b) => compareTexts(a.stratum ?? '', b.stratum ?? ''));
  const start = random();
  return Array.from({ length: count }, (_, index) => Math.floor(((index + start) * byStratum.length) / count)).flatMap(
    (position) => byStratum[position] ?? [],
  );
}

/** The ticket that stands in for a drawn one: the first of the reserve of the same stratum, else the first; null when none is left. */
export function findReplacement(
  { reserve }: AgentDraw,
  stratum: string | null,
  taken: ReadonlySet<string>,
): ReviewCandidate | null {
  const free = reserve.filter(({ ticketKey }) => !taken.has(ticketKey));
  return free.find((candidate) => candidate.stratum === stratum) ?? free[0] ?? null;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
