/** Widths in px of a badge with all its words, without its second part, and as a mark alone. */
export interface BadgeWidths {
  readonly full: number;
  readonly short: number;
  readonly tiny: number;
}

/** The room that the page leaves: from the end of the link to whatever comes next on its line, in px of the viewport. */
export interface Room {
  readonly startX: number;
  readonly endX: number;
  /** Width of the part of the link's last line that can be seen. */
  readonly linkWidthPx: number;
}

/** How much of a badge is shown, how far it moves from its place after the link, and whether it then lies over text. */
export interface BadgeFit {
  readonly size: 'full' | 'short' | 'tiny';
  readonly shiftPx: number;
  readonly coversText: boolean;
}

/** Space between link and badge. The same as in the style sheet. */
const gapPx = 8;
/** A badge may hide the end of a link, never most of it. */
const coveredRatio = 0.5;

/**
 * Fits a badge into the room after a link: all words, else without the second part, else the mark alone. With no room at all it sits over
 * the end of the link itself rather than over the next column; null when even that would hide more than half of the link.
 */
export function fitBadge(widths: BadgeWidths, { startX, endX, linkWidthPx }: Room): BadgeFit | null {
  const room = endX - startX - gapPx;
  const fitting = (['full', 'short', 'tiny'] as const).find((size) => widths[size] <= room);
  if (fitting !== undefined) return { size: fitting, shiftPx: 0, coversText: false };
  const size = widths.short <= linkWidthPx * coveredRatio ? 'short' : 'tiny';
  if (widths[size] > linkWidthPx * coveredRatio) return null;
  return { size, shiftPx: Math.min(0, room - widths[size]), coversText: true };
}
