import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { statesWithLight } from '../../ui/clock/icons.ts';
import { drawIcon, drawLight } from '../draw-sign.ts';
import { h } from '../element.ts';

/** Icon and segments of a clock. */
export function drawMark(sign: ClockSign, large: boolean): HTMLElement {
  const mark = h('span', `mark ${sign.state}`);
  const icon = drawIcon(sign.state);
  if (icon !== null) mark.append(icon);
  if (statesWithLight.has(sign.state)) mark.append(drawLight(sign, large ? 'light large' : 'light'));
  return mark;
}

/** A clock as name and due time over its number; read to the end as one sentence. */
export function drawClock(sign: ClockSign): HTMLElement {
  const name = sign.detail === null ? sign.name : `${sign.name}, ${sign.detail}`;
  const clock = h('div', 'clock', h('span', '', name), h('b', sign.state, sign.main));
  clock.setAttribute('role', 'img');
  clock.setAttribute('aria-label', sign.label);
  return clock;
}

/** All that is drawn of a clock: equal words need no new drawing. */
export const toWords = (sign: ClockSign | null): string =>
  sign === null ? '' : `${sign.state} ${sign.lit} ${sign.main} ${sign.detail ?? ''} ${sign.label}`;
