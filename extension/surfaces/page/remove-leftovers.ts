const ownTags = 'shiftlight-badge, shiftlight-dock, shiftlight-popover, shiftlight-flag, shiftlight-hint';

/** An earlier version of the extension may have left its elements when it was replaced. */
export function removeLeftovers(): void {
  for (const element of document.querySelectorAll(ownTags)) element.remove();
}
