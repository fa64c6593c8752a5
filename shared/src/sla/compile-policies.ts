import type { StatusCategory } from '../events/status.ts';
import type { Calendar } from '../time/calendar.ts';
import { clockKindRules } from './clock-kind-rules.ts';
import { type ClockKind, clockKinds } from './clock.ts';
import type { PolicyMatch, ReopenRule, RetargetRule, SlaPolicy, SlaTarget } from './policy.ts';

/** Warning before a breach when a target names none (metrics.md: 15 minutes). */
export const DEFAULT_WARN_LEFT_MS = 15 * 60_000;

/** The attributes of a ticket that policies look at. */
export interface MatchSubject {
  readonly priority: string | null;
  readonly channel: string | null;
  readonly category: string | null;
  readonly customerTier: string | null;
  readonly groupId: string | null;
}

/** A target with its defaults filled in and its calendar at hand. */
export interface CompiledTarget {
  /** Position among all targets of the compiled policies; survives serialisation. */
  readonly index: number;
  readonly kind: ClockKind;
  readonly budgetMs: number;
  readonly calendarId: string | null;
  readonly calendar: Calendar | null;
  readonly pausesIn: ReadonlySet<StatusCategory>;
  readonly pausedTimeCounts: boolean;
  readonly fromFirstMessage: boolean;
  readonly onReopen: ReopenRule;
  readonly onRetarget: RetargetRule;
  readonly warnLeftMs: readonly number[];
  readonly policyId: string;
  readonly policyVersion: number;
}

/** For each kind, in the order of `clockKinds`, the target that applies; null where none does. */
export type TargetsByKind = readonly (CompiledTarget | null)[];

export interface CompiledPolicies {
  readonly targets: readonly CompiledTarget[];
  /** First policy whose match fits; within it the first fitting target per kind. */
  findTargets(subject: MatchSubject): TargetsByKind;
}

/** A policy that cannot be used: the message names the policy and what to change. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
}

type Matcher = (subject: MatchSubject) => boolean;

function createMatcher(match: PolicyMatch | undefined, connectorId: string | null): Matcher {
  if (!isForHelpdesk(match, connectorId)) return () => false;
  const wanted = (['priority', 'channel', 'category', 'customerTier', 'groupId'] as const).flatMap((key) => {
    const values = match?.[key];
    return values ? [{ key, values: new Set(values.map((value) => value.toLowerCase())) }] : [];
  });
  return (subject) => wanted.every(({ key, values }) => values.has(subject[key]?.toLowerCase() ?? ''));
}

/** Whether a match leaves the tickets of a helpdesk in; null = a ticket of none that is known, for which no match that names one is. */
export function isForHelpdesk(match: PolicyMatch | undefined, connectorId: string | null): boolean {
  const { connectorId: named } = match ?? {};
  return named === undefined || (connectorId !== null && named.includes(connectorId));
}

/** Warnings as ms left, largest first, without repeats. */
export function toWarnings(target: SlaTarget): readonly number[] {
  const ratios = (target.warnAtRatio ?? []).map((ratio) => Math.round(target.budgetMs * (1 - ratio)));
  const offsets = target.warnLeftMs ?? (target.warnAtRatio ? [] : [DEFAULT_WARN_LEFT_MS]);
  return [...new Set([...ratios, ...offsets])].filter((left) => left >= 0).sort((a, b) => b - a);
}

function compileTarget(
  policy: SlaPolicy,
  target: SlaTarget,
  index: number,
  calendars: ReadonlyMap<string, Calendar>,
): CompiledTarget {
  const calendar = target.calendarId === null ? null : calendars.get(target.calendarId);
  if (calendar === undefined)
    throw new PolicyError(
      `Policy “${policy.name}” names the calendar “${target.calendarId}”, which does not exist. Choose another.`,
    );
  if (!(target.budgetMs >= 0))
    throw new PolicyError(
      `Policy “${policy.name}” has a ${target.kind} target without a length. Give it one of 0 or more.`,
    );
  const rules = clockKindRules[target.kind];
  return {
    index,
    kind: target.kind,
    budgetMs: target.budgetMs,
    calendarId: target.calendarId,
    calendar,
    pausesIn: new Set<StatusCategory>(target.pauseIn ?? rules.pauseIn),
    pausedTimeCounts: target.pausedTime === 'counted',
    fromFirstMessage: target.fromFirstMessage ?? false,
    onReopen: target.onReopen ?? rules.onReopen,
    onRetarget: target.onRetarget ?? 'keep',
    warnLeftMs: toWarnings(target),
    policyId: policy.id,
    policyVersion: policy.version,
  };
}

/**
 * Prepares ordered policies for lookup, for the tickets of one helpdesk; without one, what is for some helpdesks only fits no ticket.
 * The targets are numbered alike whatever the helpdesk. Throws PolicyError when a target names an unknown calendar or has no length.
 */
export function compilePolicies(
  policies: readonly SlaPolicy[],
  calendars: ReadonlyMap<string, Calendar>,
  connectorId: string | null = null,
): CompiledPolicies {
  const targets: CompiledTarget[] = [];
  const compiled = policies.map((policy) => ({
    fits: createMatcher(policy.match, connectorId),
    targets: policy.targets.map((target) => {
      const entry = {
        fits: createMatcher(target.match, connectorId),
        target: compileTarget(policy, target, targets.length, calendars),
      };
      targets.push(entry.target);
      return entry;
    }),
  }));
  const none: TargetsByKind = clockKinds.map(() => null);
  const known = new Map<string, TargetsByKind>();
  return {
    targets,
    findTargets(subject) {
      const { priority, channel, category, customerTier, groupId } = subject;
      const key = `${priority}\n${channel}\n${category}\n${customerTier}\n${groupId}`;
      let found = known.get(key);
      if (found === undefined) {
        const policy = compiled.find(({ fits }) => fits(subject));
        found = policy
          ? clockKinds.map(
              (kind) =>
                policy.targets.find((entry) => entry.target.kind === kind && entry.fits(subject))?.target ?? null,
            )
          : none;
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(key, found);
      }
      return found;
    },
  };
}

/** Combinations of attributes that are remembered; a free-text category cannot fill the memory. */
const MOST_KNOWN = 5_000;
