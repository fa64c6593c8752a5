/** A piece of work that may be reviewed. */
export interface ReviewCandidate {
  readonly ticketId: string;
  readonly agentId: string;
}

/**
 * Draws tickets to review at random, `perAgent` for each agent or all where there are fewer, so that nobody picks whose work is looked at.
 * `random` gives numbers in [0, 1) and makes the draw repeatable. Source: Hot Rodan metrics draft (random sampling, 5–10 a week).
 */
export function drawSample(
  candidates: readonly ReviewCandidate[],
  perAgent: number,
  random: () => number,
): ReviewCandidate[] {
  const byAgent = new Map<string, ReviewCandidate[]>();
  for (const candidate of candidates) {
    const own = byAgent.get(candidate.agentId);
    if (own === undefined) byAgent.set(candidate.agentId, [candidate]);
    else own.push(candidate);
  }
  return [...byAgent.values()].flatMap((own) => shuffle(own, random).slice(0, perAgent));
}

/** Fisher and Yates. */
function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
}
