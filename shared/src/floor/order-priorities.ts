/** Words that helpdesks use for the same four steps, most severe first. Source: Support KPIs (P1–P4); CSR (critical, high, medium, low). */
const steps: readonly (readonly string[])[] = [
  ['p1', 'urgent', 'critical', 'highest', 'emergency', 'blocker'],
  ['p2', 'high'],
  ['p3', 'normal', 'medium', 'standard'],
  ['p4', 'low'],
  ['p5', 'lowest'],
];

/** Orders priorities by severity, most severe first; those of no known step by name after them, and tickets without one (`null`) last. */
export function comparePriorities(a: string | null, b: string | null): number {
  return rank(a) - rank(b) || (a ?? '').localeCompare(b ?? '', 'en', { numeric: true });
}

function rank(priority: string | null): number {
  if (priority === null) return steps.length + 1;
  const found = steps.findIndex((words) => words.includes(priority.trim().toLowerCase()));
  return found < 0 ? steps.length : found;
}
