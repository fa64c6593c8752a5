/** Puts the host where it disturbs nothing: after the link, or inside it where the surroundings lay out their children as boxes. */
export function attachBadge(link: HTMLElement, host: HTMLElement): void {
  const parent = link.parentElement;
  if (parent !== null && !laysOutChildren(parent) && !isBlock(link)) link.after(host);
  else link.append(host);
}

function laysOutChildren(element: Element): boolean {
  return /flex|grid/.test(getComputedStyle(element).display);
}

function isBlock(element: Element): boolean {
  return getComputedStyle(element).display === 'block';
}
