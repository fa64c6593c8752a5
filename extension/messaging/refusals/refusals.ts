/**
 * What the API says when it refuses something, by its English words; `{0}`, `{1}` … stand for what differs from case to case. A test reads
 * the API's own source, so that no sentence is missing here and none is left over.
 */
export type Refusals = Readonly<Record<string, { readonly de: string; readonly es: string }>>;
