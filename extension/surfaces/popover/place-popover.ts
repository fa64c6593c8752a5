import type { Box, Size } from '../box.ts';

const gapPx = 6;
const edgePx = 8;

/** Where a box of this size goes: below what it belongs to, above it when there is more room, always within the window. */
export function placePopover(anchor: Box, size: Size, view: Size) {
  const below = view.height - edgePx - (anchor.top + anchor.height + gapPx);
  const above = anchor.top - gapPx - edgePx;
  const goesBelow = size.height <= below || below >= above;
  const top = goesBelow ? anchor.top + anchor.height + gapPx : anchor.top - gapPx - size.height;
  const most = view.width - edgePx - size.width;
  return {
    left: Math.max(edgePx, Math.min(anchor.left, most)),
    top: Math.max(edgePx, Math.min(top, view.height - edgePx - size.height)),
  };
}
