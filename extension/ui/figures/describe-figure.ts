import { blindReason } from '@shiftlight/shared/metrics/blind-review.ts';
import type { FigureTarget, MeFigure, TeamComparison } from '@shiftlight/shared/views/me-view.ts';
import { formatNumber } from '../words/number.ts';
import { sayVariant } from './definitions/say-definition.ts';
import { figureWords } from './figure-words.ts';
import { formatChange, formatInterval, formatValue, isJudgeable, sayBound } from './format-value.ts';
import { sayMissing } from './need-words.ts';
import { sayReason } from './reason-words.ts';

/** How a part is meant; never by colour alone: the words say it too. */
export type Tone = 'plain' | 'good' | 'behind';

/** One part of the line below a figure. */
export interface FigurePart {
  readonly id: 'reason' | 'target' | 'change' | 'spread' | 'mix' | 'definition';
  readonly text: string;
  readonly tone: Tone;
  /** Before a change: which way it went. */
  readonly arrow: 'up' | 'down' | null;
  /** The text for screen readers where the seen one leans on its sign. */
  readonly said: string | null;
}

interface Beside {
  readonly comparison: TeamComparison | null;
  /** What the change is said against: `October`, `the 7 days before`. */
  readonly before: string;
  /** True when somebody else's figure is shown: it is then not said of `you`. */
  readonly isOthers?: boolean;
}

/** The line below a figure: target, change, spread and sample, what was expected; or in words why there is nothing to judge. */
export function describeFigure(
  figure: MeFigure,
  { comparison, before, isOthers = false }: Beside,
): readonly FigurePart[] {
  const { missing, value, n, unit, minimumSample, target, reason } = figure;
  const words = figureWords();
  if (missing.length > 0) return [part('reason', sayMissing(missing))];
  if (value === null) {
    const why = part('reason', reason === blindReason ? sayReason(reason) : words.nothing);
    return [why, describeHeld(figure)].filter((one) => one !== null);
  }
  if (!isJudgeable(figure)) {
    const tooFew = part('reason', words.tooFew(formatNumber(minimumSample)));
    return [part('spread', `n ${formatNumber(n)}`), tooFew, describeHeld(figure)].filter((one) => one !== null);
  }
  return [
    target === null ? null : describeTarget(target),
    describeChange(figure, before),
    unit === 'count' ? null : part('spread', describeSpread(figure)),
    describeMix(figure, comparison, isOthers),
    describeHeld(figure),
  ].filter((one) => one !== null);
}

function part(id: FigurePart['id'], text: string, tone: Tone = 'plain'): FigurePart {
  return { id, text, tone, arrow: null, said: null };
}

function describeTarget(target: FigureTarget): FigurePart | null {
  const words = figureWords();
  if (target.kind === 'by-ticket') {
    if (target.n === 0) return null;
    return part('target', words.ownTargets(formatNumber(target.met), formatNumber(target.n)));
  }
  const bound = sayBound(target.unit, target.aim);
  const said =
    target.variant === null || target.value === null
      ? words.target(bound)
      : words.targetIn(bound, formatValue(target.unit, target.value));
  const verdict = describeVerdict(target);
  if (verdict === null) return part('target', said);
  return part('target', `${said}: ${verdict.text}`, verdict.tone);
}

function describeVerdict({
  verdict,
  sure,
}: Extract<FigureTarget, { kind: 'overall' }>): { readonly text: string; readonly tone: Tone } | null {
  const words = figureWords();
  if (verdict === 'unknown' || verdict === 'too-few') return null;
  if (!sure) return { text: words.close, tone: 'plain' };
  if (verdict === 'aim-met') return { text: words.met, tone: 'good' };
  return verdict === 'acceptable' ? { text: words.acceptable, tone: 'plain' } : { text: words.missed, tone: 'behind' };
}

/** Only a change beyond chance is said at all. */
function describeChange({ change, unit, better }: MeFigure, before: string): FigurePart | null {
  if (change === null || !change.enough || !change.sure) return null;
  const words = figureWords();
  const rose = change.change > 0;
  const size = formatChange(unit, change.change);
  const isGood = better === (rose ? 'higher' : 'lower');
  return {
    id: 'change',
    text: words.versus(size, before),
    tone: better === 'neither' ? 'plain' : isGood ? 'good' : 'behind',
    arrow: rose ? 'up' : 'down',
    said: rose ? words.higher(size, before) : words.lower(size, before),
  };
}

/** By which definition it counts, where the workspace has chosen another one or changed it within the period. */
function describeHeld({ held = [] }: MeFigure): FigurePart | null {
  const words = figureWords();
  if (held.length === 0) return null;
  const names = held.map(({ label }) => (label === null ? words.byDefault : words.named(sayVariant(label))));
  return part('definition', words.countedAs(names.join(words.then)));
}

function describeSpread({ unit, interval, n, p90 }: MeFigure): string {
  const parts = [
    interval === null ? null : formatInterval(unit, interval),
    `n ${formatNumber(n)}`,
    p90 === null ? null : `p90 ${formatValue(unit, p90)}`,
  ];
  return parts.filter((one) => one !== null).join(', ');
}

function describeMix({ unit }: MeFigure, comparison: TeamComparison | null, isOthers: boolean): FigurePart | null {
  if (comparison === null || comparison.state !== 'compared' || comparison.verdict === 'too-few') return null;
  const words = figureWords();
  const say = isOthers ? words.expectedOf : words.expected;
  const expected = say(formatValue(unit, comparison.expected));
  if (comparison.verdict === 'better')
    return part('mix', `${expected}: ${isOthers ? words.ahead : words.better}`, 'good');
  if (comparison.verdict === 'worse')
    return part('mix', `${expected}: ${isOthers ? words.behind : words.worse}`, 'behind');
  return part('mix', expected);
}
