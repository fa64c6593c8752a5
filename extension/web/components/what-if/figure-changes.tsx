import type { WhatIfGroup } from '@shiftlight/shared/views/what-if-view.ts';
import type { FigureSide } from '@shiftlight/shared/what-if/compare-figures.ts';
import type { ClockFlips } from '@shiftlight/shared/what-if/gather-clocks.ts';
import { formatValue } from '../../../ui/figures/format-value.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { BeforeAfter } from './clock-changes.tsx';
import { countWords } from './count-words.ts';
import { whatIfWords } from './what-if-words.ts';

interface FigureChangesProps {
  readonly groups: readonly WhatIfGroup[];
  /** Null where single people are not shown. */
  readonly peopleChanged: number | null;
}

/** Whose figures change: the workspace, teams, then members, each with value and verdict before and after. */
export function FigureChanges({ groups, peopleChanged }: FigureChangesProps) {
  const words = whatIfWords();
  const members = groups.filter(({ scope }) => scope === 'member').length;
  return (
    <>
      <h4>{words.figures}</h4>
      {peopleChanged !== null && peopleChanged > 0 && (
        <p>
          {words.figuresOf(peopleChanged)} {members < peopleChanged && words.firstPeople(formatNumber(members, 0))}
        </p>
      )}
      <ul className="what-if-groups">
        {groups.map((group) => (
          <li key={`${group.scope} ${group.id}`}>
            <b>{nameOf(group)}</b>
            <ul>
              {group.clocks !== null && <li>{sayFlips(group.clocks)}</li>}
              {group.figures.map((shift) => (
                <li key={shift.metricId}>
                  <span>{sayAnyMetric(shift)}</span>{' '}
                  <BeforeAfter before={sayValue(shift.before)} after={sayValue(shift.after)} />
                  {shift.before.verdict !== shift.after.verdict && (
                    <>
                      {' · '}
                      <BeforeAfter before={sayVerdict(shift.before)} after={sayVerdict(shift.after)} />
                    </>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ scope, name }: WhatIfGroup): string {
  const words = whatIfWords();
  return scope === 'workspace' ? words.workspace : scope === 'team' ? words.team(name) : name;
}

/** Clocks that turn, or those that only end or are due otherwise where none does. */
function sayFlips({ changed, toMissed, toMet }: ClockFlips): string {
  const words = countWords();
  if (toMissed + toMet === 0) return words.otherFlips(formatNumber(changed, 0));
  return words.flips(formatNumber(toMissed, 0), formatNumber(toMet, 0));
}

function sayValue({ unit, value, n }: FigureSide): string {
  const said = value === null ? '–' : formatValue(unit, value);
  return unit === 'count' ? said : `${said} (n ${formatNumber(n, 0)})`;
}

const sayVerdict = ({ verdict }: FigureSide): string => whatIfWords().verdicts[verdict ?? 'none'];
