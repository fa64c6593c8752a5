import { randomUUID } from 'node:crypto';
import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { Db } from '../../db.ts';
import type { Client } from '../../ingest/ingest.repository.ts';
import { inTransaction } from '../../ingest/in-transaction.ts';
import { announceToLeads, announceToMember } from '../../live/announce.repository.ts';
import type { Counting, MeDependencies } from '../me/figure-context.ts';
import type { TicketsRepository } from '../tickets/tickets.repository.ts';
import { claimDueMember, markMembers, postpone, type MemberKey } from './coaching-due.repository.ts';
import type { CoachingRulesRepository, TriggerRuleSet } from './coaching-rules.repository.ts';
import * as watching from './coaching-watch.repository.ts';
import { judgeMember, type JudgedPerson } from './judge-member.ts';
import { measureEffectOf } from './measure-effect-of.ts';
import type { MemberData } from './list-member-cases.ts';
import { measureMember } from './measure-member.ts';

export interface EvaluationDependencies {
  readonly db: Db;
  readonly tickets: TicketsRepository;
  readonly listBusinessEvents: MeDependencies['listBusinessEvents'];
  readonly triggerRules: CoachingRulesRepository;
  readonly readCounting: (workspaceId: string) => Promise<Counting>;
  readonly now: () => number;
}

/** Figures of colleagues are looked at anew every day; older ones, after a day of trouble, are not compared with. */
const teammateMaxAgeMs = 36 * 3_600_000;
/** Colleagues whose figures are missing go first; then the member is looked at again. */
const afterTeammatesMs = 2_000;
const afterFailureMs = 5 * 60_000;

/** Looks at the next due member of any workspace; false when nobody is due. A failure postpones this member and is thrown. */
export async function evaluateNextMember(dependencies: EvaluationDependencies): Promise<boolean> {
  const { db, now } = dependencies;
  const inHand: MemberKey[] = [];
  try {
    const waitingFor = await inTransaction(db, async (client) => {
      const key = await claimDueMember(client, now());
      if (key === null) return null;
      inHand.push(key);
      return evaluateMember(dependencies, client, key);
    });
    for (const key of inHand) await queueAgain(dependencies, key, waitingFor ?? []);
    return inHand.length > 0;
  } catch (error) {
    for (const key of inHand) await postpone(db.pool, key, now() + afterFailureMs);
    throw error;
  }
}

/** Not in the transaction that took the member off the list: two that wait for each other's colleagues would never end. */
async function queueAgain(
  { db, now }: EvaluationDependencies,
  { workspaceId, memberId }: MemberKey,
  waitingFor: readonly string[],
): Promise<void> {
  if (waitingFor.length === 0) return;
  await markMembers(db.pool, workspaceId, waitingFor, now());
  await markMembers(db.pool, workspaceId, [memberId], now() + afterTeammatesMs);
}

/** Judges all triggers for one member; gives the colleagues whose figures are needed first. */
async function evaluateMember(
  dependencies: EvaluationDependencies,
  client: Client,
  key: MemberKey,
): Promise<readonly string[]> {
  const { workspaceId, memberId } = key;
  await watching.lockMember(client, key);
  const person = await watching.findJudgedPerson(client, key);
  if (person === null) return [];
  const now = dependencies.now();
  const ruleSet = await dependencies.triggerRules.getCurrent(workspaceId, now);
  const effects = await watching.listEffectsDue(client, key, now);
  const from = Math.min(now, ...ruleSet.rules.map(({ windowMs }) => now - windowMs), ...effects.map((due) => due.from));
  const [counting, identities, tickets] = await Promise.all([
    dependencies.readCounting(workspaceId),
    dependencies.tickets.listIdentities(workspaceId, memberId),
    dependencies.tickets.listTouching(workspaceId, memberId, from, now),
  ]);
  const events = await dependencies.listBusinessEvents(workspaceId, identities, from, now);
  const data = { identities, tickets, events };
  const { fired, waitingFor } = await judgeAll(client, key, { ruleSet, person, data, counting, now });
  for (const due of effects) {
    await watching.saveEffect(client, workspaceId, {
      triggerId: due.triggerId,
      effect: measureEffectOf(due, data, counting, now),
      at: now,
    });
  }
  if (fired + effects.length > 0) await announceToLeads(client, 'coaching', key);
  else await announceToMember(client, 'coaching', key);
  return waitingFor;
}

interface JudgeScope {
  readonly ruleSet: TriggerRuleSet;
  readonly person: JudgedPerson;
  readonly data: MemberData;
  readonly counting: Counting;
  readonly now: number;
}

async function judgeAll(
  client: Client,
  key: MemberKey,
  { ruleSet, person, data, counting, now }: JudgeScope,
): Promise<{ readonly fired: number; readonly waitingFor: readonly string[] }> {
  const lastFired = await watching.listLastFired(client, key);
  const heldBack = (await watching.isHistoryLoading(client, key.workspaceId)) ? 'history-loading' : null;
  const watches: watching.Watch[] = [];
  const waitingFor = new Set<string>();
  let fired = 0;
  for (const rule of ruleSet.rules) {
    const window = { ...counting, from: now - rule.windowMs, to: now };
    const measured = measureMember(rule, data, window);
    const team = await findTeam(client, key, rule, ruleSet.version, now);
    for (const memberId of team?.unmeasured ?? []) waitingFor.add(memberId);
    const judged = judgeMember({
      rule,
      ruleVersion: ruleSet.version,
      measured,
      person,
      scope: window,
      teammates: team?.figures ?? null,
      heldBack,
      lastFiredAt: lastFired.get(rule.id) ?? null,
      now,
    });
    if (team !== null && team.unmeasured.length > 0) {
      watches.push({ ...judged.watch, state: 'unknown', cause: 'team-loading' });
      continue;
    }
    watches.push(judged.watch);
    if (judged.fired === null) continue;
    fired += 1;
    await watching.insertTrigger(client, key, { ...judged.fired, triggerId: randomUUID() });
  }
  await watching.saveWatches(client, key, watches, now);
  return { fired, waitingFor: [...waitingFor] };
}

async function findTeam(client: Client, key: MemberKey, rule: CoachingTrigger, ruleVersion: number, now: number) {
  if (rule.rule.kind !== 'below-team-average') return null;
  const measuredSince = now - teammateMaxAgeMs;
  const teammates = await watching.listTeammates(client, key, { ruleId: rule.id, ruleVersion, measuredSince });
  return {
    figures: teammates.flatMap(({ figure, activeDays, tier }) =>
      figure === null ? [] : [{ figure, activeDays, tier }],
    ),
    unmeasured: teammates.flatMap(({ memberId, figure }) => (figure === null ? [memberId] : [])),
  };
}
