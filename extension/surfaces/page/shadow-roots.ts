/** The document and every open shadow root below it, in which a product may have drawn its list. Closed ones stay closed to us as well. */
export function listRoots(document: Document): readonly (Document | ShadowRoot)[] {
  return [document, ...listShadowRoots(document)];
}

function listShadowRoots(root: ParentNode): readonly ShadowRoot[] {
  return [...root.querySelectorAll('*')]
    .map(({ shadowRoot }) => shadowRoot)
    .filter((shadowRoot) => shadowRoot !== null)
    .flatMap((shadowRoot) => [shadowRoot, ...listShadowRoots(shadowRoot)]);
}
