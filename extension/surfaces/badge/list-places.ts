/** A place for a badge beside its link. */
export type Place = (host: HTMLElement) => void;

/** Places for the badge of `link`, the least intrusive first: after it, else at the end of what it holds. */
export function listPlaces(link: HTMLElement): readonly Place[] {
  const parent = link.parentElement;
  const isInText = (parent === null || !laysOutChildren(parent)) && !isBlock(link);
  const inside: Place = (host) => findTextBox(link).append(host);
  return isInText ? [(host) => link.after(host), inside] : [inside];
}

/** The last box within the link that sets text, not boxes: a box of the latter kind would give the badge a column of its own. */
function findTextBox(link: HTMLElement): HTMLElement {
  let box = link;
  for (;;) {
    const inner: HTMLElement | undefined = laysOutChildren(box) ? findLastWorded(box) : undefined;
    if (inner === undefined) return box;
    box = inner;
  }
}

function findLastWorded(box: HTMLElement): HTMLElement | undefined {
  return [...box.children]
    .filter((child): child is HTMLElement => child instanceof HTMLElement && (child.textContent ?? '').trim() !== '')
    .at(-1);
}

function laysOutChildren(element: Element): boolean {
  return /flex|grid/.test(getComputedStyle(element).display);
}

function isBlock(element: Element): boolean {
  return /^(block|flex|grid|list-item|table)/.test(getComputedStyle(element).display);
}
