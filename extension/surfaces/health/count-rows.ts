/** Where menus live: their entries repeat, too, but are no tickets. */
const menus =
  'nav, header, footer, aside, [role="navigation"], [role="menu"], [role="menubar"], [role="tablist"], form';
const fewestWords = 12;

const isWithin = (element: Element | undefined, selector: string): boolean =>
  element !== undefined && element.closest(selector) !== null;

/** The largest group of alike siblings with words in them outside menus: what a list looks like, whatever it is built of. */
export function findRows(root: ParentNode, ignoreWithin: string | null): readonly Element[] {
  const groups = new Map<Element, Map<string, Element[]>>();
  const outside = ignoreWithin === null ? menus : `${menus}, ${ignoreWithin}`;
  for (const element of root.querySelectorAll('tr, li, [role="row"], [role="listitem"], article, a, div')) {
    const parent = element.parentElement;
    if (parent === null || element.childElementCount === 0 || parent.childElementCount < 3) continue;
    const kind = `${element.localName}.${element.className}`;
    const siblings = groups.get(parent) ?? new Map<string, Element[]>();
    groups.set(parent, siblings);
    siblings.set(kind, [...(siblings.get(kind) ?? []), element]);
  }
  let best: readonly Element[] = [];
  for (const siblings of groups.values()) {
    for (const alike of siblings.values()) {
      if (alike.length <= best.length || isWithin(alike[0], outside)) continue;
      const worded = alike.filter((row) => (row.textContent ?? '').trim().length >= fewestWords);
      if (worded.length > best.length) best = worded;
    }
  }
  return best;
}
