import type { FloorView } from '@shiftlight/shared/views/floor-view.ts';
import { stateIcons, type IconPath } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { floorWords } from './floor-words.ts';

interface Headline {
  readonly id: string;
  readonly name: string;
  /** null = not shown, or not known. */
  readonly value: number | null;
  readonly hint: string;
  readonly icon: IconPath | null;
  /** Colour of its state, only while there is something. */
  readonly state: 'over' | 'at-risk' | null;
}

/** The counts by which the floor is read from afar. */
export function Headlines({ view: { queue, capacity, worksCouncil } }: { readonly view: FloorView }) {
  const words = floorWords();
  const { all, unassigned, age } = queue;
  const headlines: readonly Headline[] = [
    { id: 'over', name: words.over, value: all.over, hint: words.overHint, icon: stateIcons.over, state: 'over' },
    {
      ...{ id: 'at-risk', name: words.atRisk, value: all.atRisk, hint: words.atRiskHint },
      ...{ icon: stateIcons['at-risk'], state: 'at-risk' },
    },
    {
      ...{ id: 'unassigned', name: words.unassigned, value: unassigned.over + unassigned.atRisk },
      ...{ hint: words.ofUnassigned(formatNumber(unassigned.open)), icon: stateIcons['at-risk'], state: 'at-risk' },
    },
    { id: 'open', name: words.open, value: all.open, hint: words.aged(formatNumber(age.day)), icon: null, state: null },
    {
      ...{ id: 'holders', name: words.withTickets, value: capacity.withTickets, icon: null, state: null },
      hint: capacity.withTickets === null ? words.hidden : words.withTicketsHint,
    },
    {
      ...{ id: 'shift', name: words.onShift, value: capacity.onShift, icon: null, state: null },
      hint: capacity.knowsShifts
        ? worksCouncil && capacity.onShift === null
          ? words.hidden
          : words.onShiftHint
        : words.noShifts,
    },
  ];
  return (
    <dl className="headlines">
      {headlines.map(({ id, name, value, hint, icon, state }) => {
        const isLoud = state !== null && value !== null && value > 0;
        return (
          <div key={id} className={isLoud ? `card headline ${state}` : 'card headline'} data-testid={`floor-${id}`}>
            <dt>
              {isLoud && icon !== null && <Icon icon={icon} />}
              {name}
            </dt>
            <dd>
              <b>{value === null ? '–' : formatNumber(value, 0)}</b>
              <span className="dim">{hint}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
