import type { ClockSign, SignState } from '../ui/clock/clock-sign.ts';
import { stateIcons, statesWithLight, type IconPath } from '../ui/clock/icons.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws the icon of a state; null for the calm normal case, which has none. */
export function drawIcon(state: SignState): SVGElement | null {
  const icon: IconPath | null = stateIcons[state];
  if (icon === null) return null;
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', icon.d);
  path.setAttribute('fill', icon.strokeWidth === null ? 'currentColor' : 'none');
  if (icon.strokeWidth !== null) {
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', String(icon.strokeWidth));
  }
  svg.append(path);
  return svg;
}

/** Draws the five segments. */
export function drawLight(sign: ClockSign, className = 'light'): HTMLElement {
  const light = document.createElement('span');
  light.className = className;
  light.setAttribute('aria-hidden', 'true');
  for (let index = 0; index < 5; index += 1) {
    const segment = document.createElement('i');
    if (index < sign.lit) segment.className = 'on';
    light.append(segment);
  }
  return light;
}

/** Icon, then segments, as far as the state has them. */
export function drawMarks(sign: ClockSign): Node[] {
  const marks: Node[] = [];
  const icon = drawIcon(sign.state);
  if (icon !== null) marks.push(icon);
  if (statesWithLight.has(sign.state)) marks.push(drawLight(sign));
  return marks;
}
