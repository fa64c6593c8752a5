import { escalationStates } from './fold-escalation.ts';
import { listMarks, type HandOver, type HandOverMark } from './hand-over-marks.ts';
import { returnReasons } from './return-reasons.ts';

/** How many hand-overs have a mark, and whose they are: where only groups are shown, these must be enough. */
export interface MarkCount {
  readonly mark: HandOverMark;
  readonly count: number;
  readonly memberIds: ReadonlySet<string>;
}

/** A hand-over with who made it. */
export interface OwnedHandOver extends HandOver {
  readonly memberId: string;
}

/** What can be said of many hand-overs. Within `states` and `verdicts` each counts once; elsewhere one may count several times, or not. */
export interface HandOverSummary {
  readonly count: number;
  readonly memberIds: ReadonlySet<string>;
  readonly states: readonly MarkCount[];
  readonly verdicts: readonly MarkCount[];
  readonly reasons: readonly MarkCount[];
  /** Only items that were missed or left open, by mark. */
  readonly items: readonly MarkCount[];
  readonly back: readonly MarkCount[];
  /** Working time lost by going back and forth, in ms, up to now where it lasts. */
  readonly lostMs: number;
}

/** Counts hand-overs by their marks. */
export function summariseHandOvers(handOvers: readonly OwnedHandOver[]): HandOverSummary {
  const counts = new Map<HandOverMark, { count: number; memberIds: Set<string> }>();
  for (const handOver of handOvers) {
    for (const mark of listMarks(handOver)) {
      const counted = counts.get(mark) ?? { count: 0, memberIds: new Set() };
      counted.count += 1;
      counted.memberIds.add(handOver.memberId);
      counts.set(mark, counted);
    }
  }
  const toCount = (mark: HandOverMark): MarkCount => ({
    mark,
    ...(counts.get(mark) ?? { count: 0, memberIds: new Set() }),
  });
  return {
    count: handOvers.length,
    memberIds: new Set(handOvers.map(({ memberId }) => memberId)),
    states: escalationStates.map((state) => toCount(`state/${state}`)),
    verdicts: (['verdict/complete', 'verdict/gaps', 'verdict/none'] as const).map(toCount),
    reasons: returnReasons.map((reason) => toCount(`reason/${reason}`)),
    items: [...counts.keys()].filter((mark) => /^(missed|open)\//.test(mark)).map(toCount),
    back: (['back/returned', 'back/again', 'back/seen', 'back/lost'] as const).map(toCount),
    lostMs: handOvers.reduce((sum, { cost }) => sum + cost.countedMs, 0),
  };
}
