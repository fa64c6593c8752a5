import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerRulesVersion, TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import type { VersionLine } from '../../components/rules/version-list.tsx';
import { sayRule, sayWhom } from './say-rule.ts';
import { triggersWords } from './triggers-words.ts';

const dayMs = 86_400_000;
const days = (ms: number) => formatNumber(ms / dayMs);

/** Every version, newest first, with what it changed against the one before. */
export function toVersionLines({ versions, teams }: TriggerRulesView): readonly VersionLine[] {
  return versions.map((one, index) => toLine(one, versions[index + 1] ?? null, teams));
}

function toLine(
  one: TriggerRulesVersion,
  before: TriggerRulesVersion | null,
  teams: TriggerRulesView['teams'],
): VersionLine {
  const { version, state, from, until, storedAt, storedBy, rules } = one;
  const line = { version, state, from, until, storedAt, storedBy, summary: triggersWords().versionOf(rules.length) };
  return before === null ? line : { ...line, changes: sayChanges(before.rules, rules, teams) };
}

/** What differs between two lists of triggers, a sentence each. */
export function sayChanges(
  before: readonly CoachingTrigger[],
  after: readonly CoachingTrigger[],
  teams: TriggerRulesView['teams'],
): readonly string[] {
  const words = triggersWords().changes;
  const added = after.filter(({ id }) => !before.some((one) => one.id === id));
  const removed = before.filter(({ id }) => !after.some((one) => one.id === id));
  const kept = after.flatMap((one) => {
    const old = before.find(({ id }) => id === one.id);
    return old === undefined ? [] : sayDifference(old, one, teams);
  });
  return [
    ...added.map((one) => words.added(sayRule(one))),
    ...removed.map((one) => words.removed(sayRule(one))),
    ...kept,
  ];
}

function sayDifference(
  before: CoachingTrigger,
  after: CoachingTrigger,
  teams: TriggerRulesView['teams'],
): readonly string[] {
  const words = triggersWords();
  const name = sayRule(after);
  const part = (label: string, first: string, second: string) =>
    first === second ? [] : [words.changes.part(name, label, first, second)];
  const sure = after.onlyWhenSure === true;
  return [
    ...(sayRule(before) === name ? [] : [words.changes.rule(sayRule(before), name)]),
    ...part(words.windowDays, days(before.windowMs), days(after.windowMs)),
    ...part(words.sample, formatNumber(before.minimumSample, 0), formatNumber(after.minimumSample, 0)),
    ...part(words.pauseDays, days(before.coolDownMs), days(after.coolDownMs)),
    ...((before.onlyWhenSure === true) === sure
      ? []
      : [sure ? words.changes.surer(name) : words.changes.lessSure(name)]),
    ...sayWhomDiffers(before, after, teams).map((whom) => `${words.changes.whom(name)} ${whom}`),
  ];
}

function sayWhomDiffers(
  before: CoachingTrigger,
  after: CoachingTrigger,
  teams: TriggerRulesView['teams'],
): readonly string[] {
  const [first, second] = [before, after].map((one) => sayWhom(one, teams).join(' '));
  return first === second || second === undefined ? [] : [second];
}
