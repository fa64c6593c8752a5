import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { drawMarks } from '../draw-sign.ts';
import { createShadowElement } from '../shadow-element.ts';
import badgeCss from './badge.css?inline';
import type { BadgeFit, BadgeWidths } from './fit-badge.ts';

export const badgeTag = 'shiftlight-badge';

/**
 * The host is an empty inline box: no width, no height, no line break of its own, so the page's layout stays what it was. The badge
 * itself is positioned against that box and takes no space; it scrolls with the text beside it.
 */
const hostCss =
  'display:inline!important;position:relative!important;float:none!important;width:auto!important;height:auto!important;' +
  'margin:0!important;padding:0!important;border:0!important;line-height:0!important;font-size:inherit!important;' +
  'transform:none!important;opacity:1!important;visibility:inherit!important;';

/** Space between the parts of a badge, as in its style sheet. */
const partGapPx = 6;

export interface Badge {
  readonly host: HTMLElement;
  /** Redraws only what differs. `staleSince` = words about old data while there is no connection, else null. */
  update(sign: ClockSign, stale: string | null): void;
  measure(): BadgeWidths;
  /** Null hides it: there is no place where it would not be in the way. */
  place(fit: BadgeFit | null): void;
}

/** A badge to be put right after a ticket link. */
export function createBadge(): Badge {
  const { host, shadow } = createShadowElement(badgeTag, badgeTag, hostCss, badgeCss);
  const element = document.createElement('span');
  element.setAttribute('role', 'img');
  shadow.append(element);
  let drawn = '';
  let fitClass = '';

  const setClass = (sign: ClockSign, stale: string | null) => {
    element.className = `sign ${sign.state}${stale === null ? '' : ' stale'}${fitClass}`;
  };
  let current: [ClockSign, string | null] | null = null;

  return {
    host,
    update(sign, stale) {
      current = [sign, stale];
      const label = stale === null ? sign.label : `${sign.label}, ${stale}`;
      const next = `${sign.state}|${sign.lit}|${sign.main}|${sign.detail ?? ''}|${label}`;
      if (next === drawn) return;
      drawn = next;
      setClass(sign, stale);
      element.setAttribute('aria-label', label);
      element.title = label;
      const main = document.createElement('b');
      main.textContent = sign.main;
      const parts: Node[] = [...drawMarks(sign), main];
      if (sign.detail !== null && sign.state !== 'over') {
        const detail = document.createElement('small');
        detail.textContent = sign.detail;
        parts.push(detail);
      }
      element.replaceChildren(...parts);
    },
    measure() {
      const full = element.offsetWidth;
      const widthOf = (selector: string) => element.querySelector<HTMLElement>(selector)?.offsetWidth ?? null;
      const without = (width: number, part: number | null) => (part === null ? width : width - part - partGapPx);
      const short = without(full, widthOf('small'));
      const mark = without(short, widthOf('b'));
      const hasIcon = element.querySelector('svg') !== null;
      return { full, short, tiny: hasIcon ? without(mark, widthOf('.light')) : mark };
    },
    place(fit) {
      const size = fit === null ? ' hidden' : fit.size === 'full' ? '' : ` ${fit.size}`;
      fitClass = `${size}${fit?.coversText === true ? ' over-text' : ''}`;
      host.style.setProperty('--shift', `${fit?.shiftPx ?? 0}px`);
      if (current !== null) setClass(...current);
    },
  };
}
