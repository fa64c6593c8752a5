/** Where a badge after a link may begin and must end, in px of the viewport. */
export interface Room {
  readonly startX: number;
  readonly endX: number;
}

/** Reads the room after a link: up to the text that follows on the same line, or to the edge of its cell. */
export function measureRoom(link: Element, host: Element): Room {
  const startX = host.getBoundingClientRect().left;
  const lines = link.getClientRects();
  const line = lines[lines.length - 1] ?? link.getBoundingClientRect();
  const cell = findCell(link);
  const cellRect = cell.getBoundingClientRect();
  let endX = Math.min(cellRect.right, document.documentElement.clientWidth);
  const following = document.createRange();
  following.setStartAfter(host);
  following.setEndAfter(cell.lastChild ?? cell);
  for (const rect of following.getClientRects()) {
    const isSameLine = rect.top < line.bottom && rect.bottom > line.top;
    if (isSameLine && rect.width > 0 && rect.left >= startX - 1) endX = Math.min(endX, rect.left);
  }
  return { startX, endX };
}

/** The box that holds the link's line: a table cell, a block, or an item of a flex or grid row. */
function findCell(link: Element): Element {
  let cell: Element = link.parentElement ?? link;
  while (cell.parentElement !== null && getComputedStyle(cell).display === 'inline') cell = cell.parentElement;
  return cell;
}
