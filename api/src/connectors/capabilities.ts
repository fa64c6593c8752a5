/** Kinds of facts that the figures live on. */
export const factKinds = [
  'created',
  'agent-reply',
  'customer-reply',
  'internal-note',
  'status',
  'priority',
  'assignee',
  'group',
  'reopened',
  'escalated',
  'survey',
  'merged',
  'deleted',
] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * How a kind of fact arrives: `logged` = with its own instant, from the helpdesk's log; `observed` = seen as a difference between two
 * readings, so its instant is when the helpdesk said it was last changed; `missing` = the helpdesk does not tell.
 */
export type Delivery = 'logged' | 'observed' | 'missing';

/** What a helpdesk tells, kind by kind: shown to the admin, so that a missing figure has a known reason. */
export type Capabilities = Readonly<Record<FactKind, Delivery>>;

/** Everything logged, except what is named. */
export function capabilitiesExcept(exceptions: Partial<Capabilities>): Capabilities {
  const logged: Capabilities = {
    created: 'logged',
    'agent-reply': 'logged',
    'customer-reply': 'logged',
    'internal-note': 'logged',
    status: 'logged',
    priority: 'logged',
    assignee: 'logged',
    group: 'logged',
    reopened: 'logged',
    escalated: 'logged',
    survey: 'logged',
    merged: 'logged',
    deleted: 'logged',
  };
  return { ...logged, ...exceptions };
}
