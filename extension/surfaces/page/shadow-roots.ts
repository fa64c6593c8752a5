/** The document and every open shadow root below it, in which a product may have drawn its list. Closed ones stay closed to us as well. */
export function listRoots(document: Document): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (let index = 0; index < roots.length; index += 1) {
    for (const element of roots[index]?.querySelectorAll('*') ?? []) {
      const { shadowRoot } = element;
      if (shadowRoot !== null) roots.push(shadowRoot);
    }
  }
  return roots;
}
