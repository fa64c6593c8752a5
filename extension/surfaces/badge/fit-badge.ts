import type { BadgeWidths } from './badge.ts';

/** How much of a badge is shown, how far it moves from its place after the link, and whether it then lies over text. */
export interface BadgeFit {
  readonly size: 'full' | 'short' | 'tiny';
  readonly shiftPx: number;
  readonly coversText: boolean;
}

/** Space between link and badge, and between badge and what follows. */
export const badgeGapPx = 8;

/**
 * Fits a badge into the room that the page leaves after a link: all words, else without the second part, else the mark alone. With no
 * room at all the short badge sits at the right edge over the end of the text, rather than over the next column.
 */
export function fitBadge(widths: BadgeWidths, startX: number, endX: number): BadgeFit {
  const room = endX - startX - badgeGapPx;
  if (widths.full <= room) return { size: 'full', shiftPx: 0, coversText: false };
  if (widths.short <= room) return { size: 'short', shiftPx: 0, coversText: false };
  if (widths.tiny <= room) return { size: 'tiny', shiftPx: 0, coversText: false };
  return { size: 'short', shiftPx: Math.min(0, endX - widths.short - startX - badgeGapPx), coversText: true };
}
