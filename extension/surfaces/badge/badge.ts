import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { drawMarks } from '../draw-sign.ts';
import { createShadowElement } from '../shadow-element.ts';
import { keepToOurselves, onTrusted } from '../trusted.ts';
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
  'transform:none!important;opacity:1!important;visibility:inherit!important;text-decoration:none!important;';

/** Space between the parts of a badge, as in its style sheet. */
const partGapPx = 6;
/** All words, where the style sheet puts them. */
export const atEase: BadgeFit = { size: 'full', shiftPx: 0, coversText: false };
/** A finger that stays this long means the badge, not the row under it. */
const longPressMs = 500;

/** What a person does with a badge. */
export interface BadgeActions {
  /** The pointer came near or the focus came by: the details may be wanted soon. */
  considered(): void;
  left(): void;
  opened(): void;
  /** To the next badge (1) or the one before (-1). */
  moved(step: 1 | -1): void;
}

export interface Badge {
  readonly host: HTMLElement;
  /** Redraws only what differs. `staleSince` = words about old data while there is no connection, else null. */
  update(sign: ClockSign, stale: string | null): void;
  measure(): BadgeWidths;
  /** Null hides it: there is no place where it would not be in the way. */
  place(fit: BadgeFit | null): void;
  /** One badge of the page takes part in its order of tabs; the others are reached from it by arrow keys. */
  setTabStop(isStop: boolean): void;
  focus(): void;
  /** Where it is drawn, in px of the viewport. */
  box(): DOMRect;
}

/** A badge to be put right after a ticket link. */
export function createBadge(actions: BadgeActions): Badge {
  const { host, shadow } = createShadowElement(badgeTag, hostCss, badgeCss);
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  element.setAttribute('aria-haspopup', 'dialog');
  shadow.append(element);
  keepToOurselves(shadow, false);
  listen(element, actions);
  let drawn = '';
  let fitClass = '';
  let placed = JSON.stringify(atEase);
  let current: [ClockSign, string | null] | null = null;
  /** Marks and parts that are drawn; while they stay the same, a tick only writes another number. */
  let build = '';
  const main = document.createElement('b');
  const detail = document.createElement('small');

  const setClass = (sign: ClockSign, stale: string | null) => {
    element.className = `sign ${sign.state}${stale === null ? '' : ' stale'}${fitClass}`;
  };

  return {
    host,
    update(sign, stale) {
      current = [sign, stale];
      const hasDetail = sign.detail !== null && sign.state !== 'over';
      // What is read on it is part of its name, for people who speak to their computer (WCAG 2.5.3).
      const shown = hasDetail ? `${sign.main} ${sign.detail}` : sign.main;
      const label = [sign.label, stale, shown].filter((part) => part !== null).join(', ');
      const next = `${sign.state}|${sign.lit}|${sign.main}|${sign.detail ?? ''}|${label}`;
      if (next === drawn) return;
      drawn = next;
      setClass(sign, stale);
      element.setAttribute('aria-label', label);
      main.textContent = sign.main;
      if (detail.textContent !== sign.detail) detail.textContent = sign.detail;
      const nextBuild = `${sign.state} ${sign.lit} ${hasDetail}`;
      if (nextBuild === build) return;
      build = nextBuild;
      element.replaceChildren(...drawMarks(sign), main, ...(hasDetail ? [' ', detail] : []));
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
      const key = JSON.stringify(fit);
      // Writing what is there already would cost the page another layout.
      if (key === placed) return;
      placed = key;
      const size = fit === null ? ' hidden' : fit.size === 'full' ? '' : ` ${fit.size}`;
      fitClass = `${size}${fit?.coversText === true ? ' over-text' : ''}`;
      element.style.setProperty('--shift', `${fit?.shiftPx ?? 0}px`);
      if (current !== null) setClass(...current);
    },
    setTabStop(isStop) {
      element.tabIndex = isStop ? 0 : -1;
    },
    focus: () => element.focus(),
    box: () => element.getBoundingClientRect(),
  };
}

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function listen(element: HTMLElement, actions: BadgeActions): void {
  let pressing: ReturnType<typeof setTimeout> | undefined;
  const endPress = () => clearTimeout(pressing);
  onTrusted(element, 'click', (event) => {
    // A badge inside a link must not follow it.
    event.preventDefault();
    actions.opened();
  });
  onTrusted(element, 'pointerenter', ({ pointerType }) => pointerType === 'mouse' && actions.considered());
  onTrusted(element, 'pointerleave', () => actions.left());
  onTrusted(element, 'focus', () => element.matches(':focus-visible') && actions.considered());
  onTrusted(element, 'blur', () => actions.left());
  onTrusted(element, 'pointerdown', ({ pointerType }) => {
    if (pointerType === 'touch') pressing = setTimeout(() => actions.opened(), longPressMs);
  });
  onTrusted(element, 'pointerup', endPress);
  onTrusted(element, 'pointercancel', endPress);
  onTrusted(element, 'keydown', (event) => {
    const step = arrows[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    actions.moved(step);
  });
}
